import { useState } from 'preact/hooks';
import { listUnits } from '../api.ts';
import type { OrderActionBody, WorkOrder } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { useLoad } from '../ui/use-load.ts';

function UnitChoice(props: {
  own: string | undefined;
  value: string;
  error: string | undefined;
  onChange: (unit: string) => void;
}) {
  const units = useLoad('units', listUnits);
  const name = language() === 'en' ? 'en' : 'zh';
  return (
    <Field id="unit" label={t('work.unit')} error={units.error ? t('failure.network_text') : props.error}>
      <select id="unit" value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{t(units.busy ? 'common.loading' : 'work.unit_choose')}</option>
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
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState('');
  const [missing, setMissing] = useState<'unit' | 'reason'>();
  const transfer = props.action === 'transfer';
  const reasonError = missing === 'reason' ? t('work.reason_missing') : props.error || undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (transfer && !unit) return setMissing('unit');
    if (!reason.trim()) return setMissing('reason');
    setMissing(undefined);
    props.onSend({ reason: reason.trim(), ...(transfer ? { unit } : {}) });
  };
  return (
    <form class="card ask" noValidate onSubmit={submit}>
      <h2>{t(`work.action.${props.action}`)}</h2>
      <p class="hint">{t(`work.${props.action}_hint`)}</p>
      {transfer && (
        <UnitChoice
          own={props.order.unit?.code}
          value={unit}
          error={missing === 'unit' ? t('work.unit_missing') : undefined}
          onChange={setUnit}
        />
      )}
      <Field id="reason" label={t('work.reason')} error={reasonError}>
        <textarea
          id="reason"
          rows={3}
          maxLength={500}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
          aria-describedby={describedBy('reason', false, reasonError)}
        />
      </Field>
      <button type="submit" class="button primary" disabled={props.busy}>
        {t('work.send')}
      </button>
      <button type="button" class="button plain" onClick={props.onClose}>
        {t('common.cancel')}
      </button>
    </form>
  );
}
