import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order, Urge } from '../../api/records.ts';
import { Fact, Facts } from '../../fields/facts.tsx';
import { Moment } from '../../fields/moment.tsx';
import { Section } from '../../fields/section.tsx';
import { useUnitName } from '../../lookups/use-lookups.ts';

/** How far it has climbed, what was asked for, how often it was urged: nothing at all for an ordinary case. */
export const OrderSupervision = ({ order }: { order: Order }) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const { escalation, extension, held, suspension, urges = [] } = order;
  // While it waits for the reporter it is held as well: the facts say so.
  const paused = order.status === 'suspended' ? held : undefined;
  if (!escalation && !extension && !paused && !suspension && urges.length === 0) return null;
  return (
    <Section title="supervision.title">
      {suspension && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('supervision.asked', { name: suspension.by.name })}
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {suspension.reason}
          </Typography>
          {suspension.until && (
            <Typography variant="body2">
              {translate('supervision.until')} <Moment at={suspension.until} />
            </Typography>
          )}
        </Alert>
      )}
      <Facts>
        <Fact label="supervision.level">
          {escalation && (
            <>
              {translate(`supervision.level_${escalation.level}`)} ·{' '}
              {unitName(escalation.to.code) || escalation.to.name} · <Moment at={escalation.at} />
            </>
          )}
        </Fact>
        <Fact label="supervision.extended">
          {extension &&
            translate('supervision.extended_by', {
              count: extension.count,
              hours: Math.round(extension.minutes / 6) / 10,
            })}
        </Fact>
        <Fact label="supervision.put_off">{paused && <Moment at={paused.at} />}</Fact>
        <Fact label="supervision.until">{paused?.until && <Moment at={paused.until} />}</Fact>
      </Facts>
      {urges.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5, display: 'grid', gap: 1 }}>
          {urges.map((urge) => (
            <UrgeItem key={`${urge.at} ${urge.by.id}`} urge={urge} />
          ))}
        </Box>
      )}
    </Section>
  );
};

const UrgeItem = ({ urge: { by, at, note, dueAt, receipt } }: { urge: Urge }) => {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: receipt ? 'divider' : 'warning.main', pl: 1.5 }}>
      <Typography variant="body2" color="textSecondary">
        {translate('supervision.urged_by', { name: by.name })} · <Moment at={at} />
      </Typography>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{note}</Typography>
      {receipt ? (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere', mt: 0.5 }}>
          {translate('supervision.receipt', { name: receipt.by.name })} <Moment at={receipt.at} />:{' '}
          {receipt.note}
        </Typography>
      ) : (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {translate('supervision.no_receipt')} <Moment at={dueAt} />
        </Typography>
      )}
    </Box>
  );
};
