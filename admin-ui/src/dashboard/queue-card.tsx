import { Box, Card, CardActionArea, Skeleton, Typography } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import type { Colour } from '../api/records.ts';
import { ColourPill } from '../fields/colour-pill.tsx';
import type { View } from '../providers/permissions.ts';
import { looked, queueLink, useQueue, useQueueCount } from '../work-orders/queue.ts';
import { countColours, shown } from './count-colours.ts';

/** One queue at a glance. It looks at the first page only and says so ("50+"): a total would cost a full count. */
export const QueueCard = ({ view }: { view: View }) => {
  const translate = useTranslate();
  const { data, isPending, error } = useQueue(view);
  const count = useQueueCount(view);
  const counts = countColours(data ?? []);
  return (
    <Card component="section" aria-label={translate(`orders.view.${view}`)}>
      <CardActionArea component={Link} to={queueLink(view)} sx={{ p: 2, height: '100%', display: 'block' }}>
        <Typography variant="h2">{translate(`orders.view.${view}`)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {translate(`dashboard.about.${view}`)}
        </Typography>
        {isPending ? (
          <Skeleton width={80} height={56} />
        ) : (
          <Typography component="div" sx={{ fontSize: '2.2rem', fontWeight: 700, lineHeight: 1.4 }}>
            {error ? '–' : count}
          </Typography>
        )}
        {error ? (
          <Typography variant="body2" color="error">
            {error.message}
          </Typography>
        ) : (
          <Colours counts={counts} more={count?.endsWith('+') ?? false} />
        )}
      </CardActionArea>
    </Card>
  );
};

const Colours = ({ counts, more }: { counts: Record<Colour, number>; more: boolean }) => {
  const translate = useTranslate();
  const present = shown.filter((colour) => counts[colour] > 0);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap', alignItems: 'center' }}>
        {present.map((colour) => (
          <Box key={colour} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <ColourPill colour={colour} />
            <b>{counts[colour]}</b>
          </Box>
        ))}
        {present.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {translate('dashboard.nothing')}
          </Typography>
        )}
      </Box>
      {more && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate('dashboard.first_only', { count: looked })}
        </Typography>
      )}
    </>
  );
};
