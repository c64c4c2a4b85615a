import { Box, Chip, ListItem, ListItemButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Moment } from '../fields/moment.tsx';
import type { Notice } from './use-inbox.ts';

type Props = { notice: Notice; onOpen: (id: string) => void };

/** One notice: unread ones are bold and have a dot, so that colour is not all that tells them apart. */
export const NoticeRow = ({ notice, onOpen }: Props) => {
  const translate = useTranslate();
  const { id, read, title, about, at, level, orderId } = notice;
  const words = [title, about].filter(Boolean).join(' · ');
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        component={Link}
        to={orderId === undefined ? '/account' : `/work-orders/${orderId}/show`}
        onClick={() => onOpen(id)}
        aria-label={read ? words : `${translate('inbox.new')} ${words}`}
        sx={{ gap: 1.5, py: 1.25 }}
      >
        <Box
          aria-hidden="true"
          sx={{
            width: 10,
            height: 10,
            borderRadius: '50%',
            flexShrink: 0,
            bgcolor: read ? 'transparent' : 'primary.main',
          }}
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="div" sx={{ fontWeight: read ? 400 : 700 }}>
            {title}
            {level !== undefined && (
              <Chip size="small" color="error" sx={{ ml: 1 }} label={translate('inbox.level', { level })} />
            )}
          </Typography>
          <Typography variant="body2" color="textSecondary" noWrap>
            {about ?? (orderId === undefined ? translate('praises.title') : translate('inbox.gone'))}
          </Typography>
        </Box>
        <Typography variant="body2" color="textSecondary" component="span">
          <Moment at={at} />
        </Typography>
      </ListItemButton>
    </ListItem>
  );
};
