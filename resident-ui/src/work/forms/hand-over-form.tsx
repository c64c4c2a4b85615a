import { useState } from 'preact/hooks';
import { listUnits } from '../../api.ts';
import type { OrderActionBody, WorkOrder } from '../../api-types.ts';
import { t } from '../../messages/index.ts';
import { language } from '../../phone/settings.ts';
import { Field } from '../../ui/field.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { WordsForm } from '../../ui/words-form.tsx';
import { tw } from '../messages/index.ts';

function UnitChoice(props: {
  own: string | undefined;
  value: string;
  error: string | undefined;
  onChange: (unit: string) => void;
}) {
  const units = useLoad('units', listUnits);
  const name = language() === 'en' ? 'en' : 'zh';
  return (
    <Field id="unit" label={tw('work.unit')} error={units.error ? t('failure.network_text') : props.error}>
      <select id="unit" value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{units.busy ? t('common.loading') : tw('work.unit_choose')}</option>
        {(units.data?.items ?? [])
          .filter((unit) => unit.code !== props.own)
          .map((unit) => (
            <option key={unit.code} value={unit.code}>
              {unit.name[name]}
            </option>
          ))}
      </select>
    </Field>
  );
}

/** Return (to the community) or transfer (to a unit): never without saying why. */
export function HandOverForm(props: {
  action: 'return' | 'transfer';
  order: WorkOrder;
  busy: boolean;
  error: string;
  onSend: (body: OrderActionBody) => void;
  onClose: () => void;
}) {
  const { action, order, onSend, ...form } = props;
  const [unit, setUnit] = useState('');
  const [missing, setMissing] = useState(false);
  const transfer = action === 'transfer';
  const send = (reason: string) => {
    setMissing(transfer && !unit);
    if (!transfer) onSend({ reason });
    else if (unit) onSend({ reason, unit });
  };
  return (
    <WordsForm
      {...form}
      class="card ask"
      id="reason"
      label={tw('work.reason')}
      missing={tw('work.reason_missing')}
      most={500}
      send={tw('work.send')}
      onSend={send}
    >
      <h2>{tw(`work.action.${action}`)}</h2>
      <p class="hint">{tw(`work.${action}_hint`)}</p>
      {transfer && (
        <UnitChoice
          own={order.unit?.code}
          value={unit}
          error={missing ? tw('work.unit_missing') : undefined}
          onChange={setUnit}
        />
      )}
    </WordsForm>
  );
}
