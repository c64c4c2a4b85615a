import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { Button, ListItemIcon, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { OrderAction } from '../../api/records.ts';

type Props = {
  verbs: { action: OrderAction; icon: ReactNode }[];
  onChoose: (action: OrderAction) => void;
};

/** The steps that are seldom the next one. */
export const MoreVerbs = ({ verbs, onChoose }: Props) => {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const translate = useTranslate();
  if (verbs.length === 0) return null;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<MoreHoriz />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('supervision.more')}
      </Button>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        {verbs.map(({ action, icon }) => (
          <MenuItem
            key={action}
            onClick={() => {
              setAnchor(undefined);
              onChoose(action);
            }}
          >
            <ListItemIcon>{icon}</ListItemIcon>
            {translate(`verb.${action}.name`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
