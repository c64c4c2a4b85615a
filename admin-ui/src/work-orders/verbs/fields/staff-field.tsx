import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { http } from '../../../api/http.ts';
import { ChoiceField } from '../../../lookups/choice-field.tsx';
import type { FieldProps } from './field.ts';

type Person = { id: string; name: string; unit: { code: string; name: string } };

/** Whoever may be given this order, as the server says: its unit, and the grid workers of the place. */
export const StaffField = ({ ask, order, input, set, refusal, autoFocus }: FieldProps) => {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['assignable', order.id],
    queryFn: ({ signal }) =>
      http.json<{ items: Person[] }>(`/api/work-orders/${encodeURIComponent(order.id)}/assignable`, {
        signal,
      }),
    retry: false,
  });
  if (error) return <Alert severity="error">{translate('supervision.no_list')}</Alert>;
  const people = (data?.items ?? []).filter(({ id }) => id !== order.assignee?.id);
  if (data && people.length === 0) return <Alert severity="info">{translate('supervision.nobody')}</Alert>;
  return (
    <ChoiceField
      required
      autoFocus={autoFocus}
      label={ask.label}
      choices={people.map(({ id, name, unit }) => ({ id, name: `${name} · ${unit.name}` }))}
      value={input.staff}
      onChange={(staff) => set({ staff: staff ?? '' })}
      {...refusal}
    />
  );
};
