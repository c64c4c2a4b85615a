import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { Link, useTranslate } from 'react-admin';
import type { Order, PartOrder } from '../../api/records.ts';
import { DueTime } from '../../fields/due-time.tsx';
import { Section } from '../../fields/section.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';

const VerbDialog = lazy(() => import('../verbs/verb-dialog.tsx'));

const OrderLink = ({ id, text = id }: { id: string; text?: string }) => (
  <MuiLink component={Link} to={`/work-orders/${id}/show`} sx={{ overflowWrap: 'anywhere' }}>
    {text}
  </MuiLink>
);

/** Which orders this one is bound up with: its parts, the one it is a part of, those merged with it. */
export const OrderTogether = ({ order }: { order: Order }) => {
  const translate = useTranslate();
  const { partOrders = [], parent, mergedInto, merged = [], rejection } = order;
  if (partOrders.length === 0 && !parent && !mergedInto && merged.length === 0 && !rejection) return null;
  return (
    <Section title="together.title">
      {parent && (
        <Typography variant="body2">
          {translate('together.part_of', { kind: translate(`together.kinds.${order.kind}`) })}{' '}
          <OrderLink id={parent} />
        </Typography>
      )}
      {mergedInto && (
        <Typography variant="body2">
          {translate('together.goes_on')} <OrderLink id={mergedInto} />
        </Typography>
      )}
      {rejection && (
        <Typography variant="body2">
          {translate('together.rejected', { by: rejection.by })}{' '}
          {translate(`together.grounds.${rejection.ground}`)}
        </Typography>
      )}
      {partOrders.map((part) => (
        <Part key={part.id} order={order} part={part} />
      ))}
      {merged.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('together.merged', { smart_count: merged.length })}
        </Typography>
      )}
      {merged.map((id) => (
        <Box key={id}>
          <OrderLink id={id} />
        </Box>
      ))}
    </Section>
  );
};

const Part = ({ order, part }: { order: Order; part: PartOrder }) => {
  const translate = useTranslate();
  const [dropping, setDropping] = useState(false);
  const open = part.status !== 'closed';
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <OrderLink id={part.id} text={part.unit.name} />
        {open ? (
          <StatusTag of="order" status={part.status} />
        ) : (
          <Typography variant="body2">{translate(`together.outcomes.${part.outcome ?? 'done'}`)}</Typography>
        )}
        {part.assignee && <Typography variant="body2">{part.assignee}</Typography>}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {translate(`together.kinds.${part.kind}`)} · {part.description}
      </Typography>
      {open && <DueTime order={{ ...part, colour: 'blue' }} />}
      {open && order.allowedActions?.includes('drop_part') && (
        <Button size="small" onClick={() => setDropping(true)}>
          {translate('verb.drop_part.name')}
        </Button>
      )}
      {dropping && (
        <Suspense>
          <VerbDialog
            order={order}
            action="drop_part"
            given={{ part: part.id }}
            onClose={() => setDropping(false)}
          />
        </Suspense>
      )}
    </Box>
  );
};
