import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Order, OrderAction } from '../../api/records.ts';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { asksOf, bodyOf, startOf, type VerbInput } from './asks.ts';
import { useVerb } from './use-verb.ts';
import { VerbFields } from './verb-fields.tsx';

type Props = {
  order: Order;
  action: OrderAction;
  /** What is known without asking. */
  given?: VerbInput;
  onClose: () => void;
};

/** Any step of an order: what it means, what it is told with, why it was refused, and a way back when the page is behind. */
const VerbDialog = ({ order, action, given, onClose }: Props) => {
  const translate = useTranslate();
  const [input, setInput] = useState<VerbInput>(() => startOf(action));
  const { run, busy, problem, stale, reload } = useVerb(order, action, onClose);
  const asks = asksOf(action, order);
  const body = bodyOf(asks, input);
  const submit = () => {
    if (body) void run({ ...given, ...body });
  };
  const startOver = () => {
    reload();
    onClose();
  };
  return (
    <FormDialog
      title={translate(`verb.${action}.name`)}
      about={translate(`verb.${action}.about`)}
      alert={
        problem && (
          <ProblemAlert
            problem={problem}
            {...(stale ? { hint: 'verb.stale', actionLabel: 'verb.reload', onAction: startOver } : {})}
          />
        )
      }
      send={translate(`verb.${action}.name`)}
      busy={busy}
      disabled={!body || stale}
      onSend={submit}
      onClose={onClose}
    >
      <VerbFields asks={asks} order={order} input={input} onChange={setInput} problem={problem} />
    </FormDialog>
  );
};

export default VerbDialog;
