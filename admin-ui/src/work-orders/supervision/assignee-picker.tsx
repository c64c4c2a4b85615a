import { Alert, MenuItem, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { http } from '../../api/http.ts';
import type { Order } from '../../api/records.ts';

type Person = { id: string; name: string; unit: { code: string; name: string } };
type Props = { order: Order; value: string; onChange: (id: string) => void };

/** Whoever may be given this order, as the server says: its unit, and the grid workers of the place. */
export const AssigneePicker = ({ order, value, onChange }: Props) => {
  const translate = useTranslate();
  const [people, setPeople] = useState<Person[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    http
      .json<{ items: Person[] }>(`/api/work-orders/${encodeURIComponent(order.id)}/assignable`, {
        signal: gone.signal,
      })
      .then(
        ({ items }) => setPeople(items),
        () => setFailed(!gone.signal.aborted),
      );
    return () => gone.abort();
  }, [order.id]);
  if (failed) return <Alert severity="error">{translate('supervision.no_list')}</Alert>;
  const choice = (people ?? []).filter(({ id }) => id !== order.assignee?.id);
  if (people && choice.length === 0) return <Alert severity="info">{translate('supervision.nobody')}</Alert>;
  return (
    <TextField
      select
      required
      label={translate('orders.fact.assignee')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choice.map(({ id, name, unit }) => (
        <MenuItem key={id} value={id}>
          {name} · {unit.name}
        </MenuItem>
      ))}
    </TextField>
  );
};
