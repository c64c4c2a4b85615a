import {
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { UnitPicker } from '../../lookups/unit-picker.tsx';
import { AssigneePicker } from '../supervision/assignee-picker.tsx';
import type { BulkAction, BulkInput } from './bulk-steps.ts';

type Props = {
  action: BulkAction;
  chosen: readonly Order[];
  input: BulkInput;
  onChange: (change: BulkInput) => void;
};

/** Whoever has the first one can be given the others. */
function unassigned({ assignee: _, ...order }: Order): Order {
  return order;
}

/** What the step is told with, once for all of them. */
export const BulkForm = ({ action, chosen, input, onChange }: Props) => {
  const translate = useTranslate();
  const first = chosen[0] && unassigned(chosen[0]);
  const words = (field: 'reason' | 'note', label: string, required: boolean) => (
    <TextField
      required={required}
      multiline
      minRows={2}
      label={translate(label)}
      value={input[field] ?? ''}
      onChange={(event) => onChange({ [field]: event.target.value })}
      slotProps={{ htmlInput: { maxLength: field === 'reason' ? 500 : 1_000 } }}
    />
  );
  switch (action) {
    case 'transfer':
      return (
        <>
          <UnitPicker value={input.unit ?? ''} onChange={(unit) => onChange({ unit })} />
          {words('reason', 'verb.reason', true)}
        </>
      );
    case 'assign':
      return (
        <>
          {first && (
            <AssigneePicker
              order={first}
              value={input.staff ?? ''}
              onChange={(staff) => onChange({ staff })}
            />
          )}
          <FormHelperText>{translate('bulk.people_of')}</FormHelperText>
          {words('note', 'verb.remark', false)}
        </>
      );
    case 'extend':
      return (
        <>
          <TextField
            required
            type="number"
            label={translate('supervision.hours')}
            helperText={translate('supervision.hours_hint')}
            value={input.hours ?? ''}
            onChange={(event) => onChange({ hours: event.target.value })}
            slotProps={{ htmlInput: { min: 0.5, max: 2_160, step: 0.5 } }}
          />
          {words('reason', 'verb.reason', true)}
        </>
      );
    case 'urge':
      return words('note', 'supervision.words', true);
    case 'merge':
      return (
        <>
          <FormControl>
            <FormLabel id="keep">{translate('bulk.keep')}</FormLabel>
            <RadioGroup
              aria-labelledby="keep"
              value={input.keep ?? ''}
              onChange={(_, keep) => onChange({ keep })}
            >
              {chosen.map((order) => (
                <FormControlLabel
                  key={order.id}
                  value={order.id}
                  control={<Radio />}
                  label={`${order.categoryName ?? order.category} · ${order.place.name}`}
                />
              ))}
            </RadioGroup>
            <FormHelperText>{translate('bulk.keep_hint')}</FormHelperText>
          </FormControl>
          {words('reason', 'verb.reason', true)}
        </>
      );
  }
};
