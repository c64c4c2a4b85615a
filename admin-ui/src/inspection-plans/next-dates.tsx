import { Box, Chip, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FormDataConsumer, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { type RuleForm, ruleText } from './rule-form.ts';

type Preview = { dates: { date: string; at: string; leftOut?: true }[] };

type Fields = RuleForm & { start?: string; time?: string; workingDaysOnly?: boolean };

/** The next ten dates of what is typed, as the server counts them; nothing while it makes no sense yet. */
export const NextDates = () => (
  <FormDataConsumer<Fields>>{({ formData }) => <Dates fields={formData} />}</FormDataConsumer>
);

const Dates = ({ fields }: { fields: Fields }) => {
  const translate = useTranslate();
  const { start, time, workingDaysOnly = false } = fields;
  const rule = ruleText(fields);
  const body = { rule, start, time, workingDaysOnly };
  const asks = Boolean(rule && start && time);
  const { data, error } = useQuery({
    queryKey: ['plan-preview', body],
    queryFn: ({ signal }) =>
      http.json<Preview>('/api/inspection-plans/preview', { method: 'POST', body, signal }),
    enabled: asks,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!asks) return null;
  return (
    <Box role="status" sx={{ mb: 2, minHeight: 56 }}>
      <Typography variant="body2" color="textSecondary">
        {translate('plans.next_dates')}
      </Typography>
      {error && <Typography color="error">{translate('plans.rule_wrong')}</Typography>}
      {data?.dates.length === 0 && <Typography>{translate('plans.no_dates')}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
        {!error &&
          data?.dates.map(({ date, leftOut }) => (
            <Chip
              key={date}
              size="small"
              variant={leftOut ? 'outlined' : 'filled'}
              label={leftOut ? translate('plans.left_out', { date }) : date}
            />
          ))}
      </Box>
    </Box>
  );
};
