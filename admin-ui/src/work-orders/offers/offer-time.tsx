import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { spell } from '../../fields/duration.ts';
import { Moment } from '../../fields/moment.tsx';
import { useNow } from '../../fields/use-now.ts';

/** How long it can still be claimed, counting down, and what is promised for it. */
export const OfferTime = ({ offer }: { offer: NonNullable<Order['offer']> }) => {
  const translate = useTranslate();
  const left = Date.parse(offer.until) - useNow(15_000);
  const { key, big, small } = spell(left);
  return (
    <Box sx={{ whiteSpace: 'nowrap', lineHeight: 1.35 }}>
      <Box sx={{ fontWeight: 600 }}>
        {left > 0
          ? translate('offers.left', { length: translate(`time.${key}`, { big, small }) })
          : translate('offers.over')}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '.78rem' }}>
        <Moment at={offer.until} /> · {translate('offers.bounty', { points: offer.bounty })}
      </Box>
    </Box>
  );
};
