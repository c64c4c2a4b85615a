import { Chip, Link as MuiLink } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';

/** In a list: nobody waits for an answer to this one. */
export const OriginChip = ({ order: { origin } }: { order: Order }) => {
  const translate = useTranslate();
  if (!origin) return null;
  return (
    <Chip
      size="small"
      variant="outlined"
      color="primary"
      label={translate(`inspections.origin.mark.${origin}`)}
      sx={{ display: 'flex', width: 'fit-content', mt: 0.5 }}
    />
  );
};

/** Who began it, and the card or the plan it came from. */
export const OriginWords = ({ order: { origin, courier, plan } }: { order: Order }) => {
  const translate = useTranslate();
  return (
    <>
      {translate(`inspections.origin.${origin}`)}
      {courier && (
        <>
          {' · '}
          <MuiLink component={Link} to={`/codes/${courier.code}/show`}>
            {courier.name}
          </MuiLink>
        </>
      )}
      {plan && ` · ${plan.title}`}
    </>
  );
};
