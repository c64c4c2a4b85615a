import Notifications from '@mui/icons-material/Notifications';
import { Badge, IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useUnread } from './use-inbox.ts';

/** How much waits to be read, on every page. */
export const Bell = () => {
  const translate = useTranslate();
  const { data } = useUnread();
  const count = data?.count ?? 0;
  const shown = data?.more ? '99+' : String(count);
  const label = count > 0 ? translate('inbox.unread', { count: shown }) : translate('inbox.title');
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" component={Link} to="/inbox" aria-label={label}>
        <Badge color="error" badgeContent={shown} invisible={count === 0} max={999}>
          <Notifications />
        </Badge>
      </IconButton>
    </Tooltip>
  );
};
