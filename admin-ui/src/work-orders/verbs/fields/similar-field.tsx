import { Box, FormControlLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { http } from '../../../api/http.ts';
import type { Order } from '../../../api/records.ts';
import { Moment } from '../../../fields/moment.tsx';
import { ProblemAlert } from '../../../fields/problem-alert.tsx';
import { StatusTag } from '../../../fields/status-tag.tsx';
import type { FieldProps } from './field.ts';

type Similar = Order & { distance?: number };

/** Which order goes on for both: one of those near by, or one named by its number. */
export const SimilarField = ({ ask, order, input, set, refusal }: FieldProps) => {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['similar', order.id],
    queryFn: () => http.json<{ items: Similar[] }>(`/api/work-orders/${order.id}/similar`),
  });
  return (
    <>
      {error && <ProblemAlert problem={error} />}
      {data?.items.length === 0 && (
        <Typography color="textSecondary">{translate('together.none_similar')}</Typography>
      )}
      <RadioGroup
        aria-label={translate(ask.label)}
        value={input.order ?? ''}
        onChange={(_, chosen) => set({ order: chosen })}
      >
        {data?.items.map((other) => (
          <FormControlLabel
            key={other.id}
            value={other.id}
            control={<Radio />}
            sx={{ alignItems: 'flex-start', py: 0.5 }}
            label={<SimilarOrder order={other} />}
          />
        ))}
      </RadioGroup>
      <TextField
        label={translate('together.number')}
        helperText={translate('together.number_hint')}
        value={input.order ?? ''}
        onChange={(event) => set({ order: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 40 } }}
        {...refusal}
      />
    </>
  );
};

const SimilarOrder = ({ order }: { order: Similar }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ pt: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <StatusTag of="order" status={order.status} />
        <span>{order.place.name}</span>
        {order.distance !== undefined && (
          <span>{translate('together.metres', { metres: order.distance })}</span>
        )}
        <Typography variant="body2" color="textSecondary">
          <Moment at={order.createdAt} />
        </Typography>
      </Box>
      <Typography variant="body2">{order.description.slice(0, 120)}</Typography>
    </Box>
  );
};
