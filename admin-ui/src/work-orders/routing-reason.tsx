import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Why the order went where it went. The server explains in `because`; details it may add are ids to look up. */
export const RoutingReason = ({ details }: { details: Record<string, unknown> }) => {
  const translate = useTranslate();
  const { because } = details;
  if (typeof because !== 'string') return null;
  return (
    <Typography variant="body2">{translate(`routing.${because}`, { ...details, _: because })}</Typography>
  );
};
