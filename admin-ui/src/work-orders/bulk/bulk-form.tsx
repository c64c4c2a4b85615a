import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import type { Ask, VerbInput } from '../verbs/asks.ts';
import { VerbFields } from '../verbs/verb-fields.tsx';
import type { BulkAction } from './bulk-steps.ts';

type Props = {
  action: BulkAction;
  asks: readonly Ask[];
  chosen: readonly Order[];
  input: VerbInput;
  onChange: (input: VerbInput) => void;
};

/** Whoever has the first one can be given the others. */
function anyones({ assignee: _, unit: __, ...order }: Order): Order {
  return order;
}

/** What the step is told with, once for all of them. */
export const BulkForm = ({ action, asks, chosen, input, onChange }: Props) => {
  const translate = useTranslate();
  const [first] = chosen;
  return (
    <>
      {action === 'merge' && (
        <Kept chosen={chosen} value={input.order ?? ''} onChange={(order) => onChange({ ...input, order })} />
      )}
      {first && (
        <VerbFields
          asks={asks.filter(({ field }) => field !== 'order')}
          order={anyones(first)}
          input={input}
          onChange={onChange}
        />
      )}
      {action === 'assign' && <FormHelperText>{translate('bulk.people_of')}</FormHelperText>}
    </>
  );
};

type KeptProps = { chosen: readonly Order[]; value: string; onChange: (id: string) => void };

/** Which of them goes on for all. */
const Kept = ({ chosen, value, onChange }: KeptProps) => {
  const translate = useTranslate();
  return (
    <FormControl>
      <FormLabel id="keep">{translate('bulk.keep')}</FormLabel>
      <RadioGroup aria-labelledby="keep" value={value} onChange={(_, keep) => onChange(keep)}>
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
  );
};
