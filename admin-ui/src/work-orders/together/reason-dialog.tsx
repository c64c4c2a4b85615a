import { useState } from 'react';
import type { Order, OrderAction } from '../../api/records.ts';
import type { VerbInput } from '../verbs/use-verb.ts';
import { CaseDialog } from './case-dialog.tsx';
import { WordsField } from './words-field.tsx';

type Props = { order: Order; action: OrderAction; more?: VerbInput; onClose: () => void };

/** A step that needs nothing but its reason. */
export const ReasonDialog = ({ order, action, more, onClose }: Props) => {
  const [reason, setReason] = useState('');
  return (
    <CaseDialog
      order={order}
      action={action}
      input={reason.trim() ? { ...more, reason } : undefined}
      onClose={onClose}
    >
      <WordsField label="verb.reason" value={reason} onChange={setReason} />
    </CaseDialog>
  );
};
