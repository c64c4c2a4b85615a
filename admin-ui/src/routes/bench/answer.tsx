import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUnitName } from '../../lookups/use-lookups.ts';
import { RoutingReason } from '../../work-orders/show/routing-reason.tsx';
import type { Explanation } from './explanation.ts';
import { Matched, PassedOver } from './rule-lists.tsx';

/** Where it goes, to whom, and which rules were asked. */
export const Answer = ({
  explanation,
  draftId,
}: {
  explanation: Explanation;
  draftId: string | undefined;
}) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const { unit, because, matched, passedOver, more } = explanation;
  return (
    <Box aria-live="polite">
      <Alert severity={because.code?.startsWith('unit_') ? 'warning' : 'success'} sx={{ mb: 1.5 }}>
        <Typography sx={{ fontWeight: 650 }}>
          {translate('bench.goes_to', { unit: unitName(unit) })}
        </Typography>
        <RoutingReason details={because} />
        <People people={explanation.people} />
      </Alert>
      <Typography variant="h3" sx={{ fontSize: '.95rem', fontWeight: 650 }}>
        {translate(matched.length > 0 ? 'bench.matched' : 'bench.none_matched')}
      </Typography>
      <Matched rules={matched} draftId={draftId} />
      {passedOver.length > 0 && <PassedOver rules={passedOver} draftId={draftId} />}
      {more > 0 && <Typography variant="body2">{translate('bench.more', { count: more })}</Typography>}
    </Box>
  );
};

/** By name who could be given it. Which of several is decided by the number of the report, and there is none here. */
const People = ({ people }: Pick<Explanation, 'people'>) => {
  const translate = useTranslate();
  if (people.length === 0) return null;
  const names = (on: boolean) =>
    people
      .filter(({ onDuty }) => onDuty === on)
      .map(({ name }) => name)
      .join(translate('day.and'));
  const count = people.filter(({ onDuty }) => onDuty).length;
  return (
    <>
      {count === 1 && (
        <Typography variant="body2">{translate('bench.one', { name: names(true) })}</Typography>
      )}
      {count > 1 && (
        <Typography variant="body2">{translate('bench.several', { count, names: names(true) })}</Typography>
      )}
      {count < people.length && (
        <Typography variant="body2" color="textSecondary">
          {translate('bench.off_duty', { names: names(false) })}
        </Typography>
      )}
    </>
  );
};
