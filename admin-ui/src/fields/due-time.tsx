import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../api/records.ts';
import { tint } from '../theme/colours.ts';
import { spell } from './duration.ts';
import { Moment } from './moment.tsx';
import { useNow } from './use-now.ts';

type Props = { order: Pick<Order, 'dueAt' | 'colour'> & { status: string } };

/** How long is left (or how late it is) in words, with the exact time beneath. */
export const DueTime = ({ order }: Props) => {
  const translate = useTranslate();
  const left = new Date(order.dueAt).getTime() - useNow();
  const { key, big, small } = spell(left);
  const done = order.colour === 'grey';
  const length = translate(`time.${key}`, { big, small });
  return (
    <Box sx={{ whiteSpace: 'nowrap', lineHeight: 1.35 }}>
      {!done && (
        <Box
          sx={{
            fontWeight: left < 0 ? 650 : 500,
            color: (theme) => (left < 0 ? tint(theme, 'red').text : 'text.primary'),
          }}
        >
          {translate(left < 0 ? 'time.late' : 'time.left', { length })}
        </Box>
      )}
      <Box component="span" sx={{ color: 'text.secondary', fontSize: done ? 'inherit' : '.78rem' }}>
        <Moment at={order.dueAt} />
      </Box>
    </Box>
  );
};
