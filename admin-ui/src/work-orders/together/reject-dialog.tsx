import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { CaseDialog } from './case-dialog.tsx';
import { WordsField } from './words-field.tsx';

const GROUNDS = ['not_our_matter', 'insufficient', 'private_dispute', 'duplicate', 'names_a_person'] as const;

/** The ground is for the reporter, the reason for the file; a note is for the reporter, too. */
const RejectDialog = ({ order, onClose }: { order: Order; onClose: () => void }) => {
  const translate = useTranslate();
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const complete = ground !== '' && reason.trim() !== '';
  return (
    <CaseDialog
      order={order}
      action="reject"
      input={complete ? { ground, reason, ...(note.trim() ? { note } : {}) } : undefined}
      onClose={onClose}
    >
      <FormControl required>
        <FormLabel id="ground">{translate('together.ground')}</FormLabel>
        <RadioGroup aria-labelledby="ground" value={ground} onChange={(_, chosen) => setGround(chosen)}>
          {GROUNDS.map((each) => (
            <FormControlLabel
              key={each}
              value={each}
              control={<Radio />}
              label={translate(`together.grounds.${each}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <WordsField label="verb.reason" hint="together.reason_hint" value={reason} onChange={setReason} />
      {order.reportId && (
        <WordsField
          optional
          label="together.to_reporter"
          hint="together.to_reporter_hint"
          value={note}
          onChange={setNote}
          most={1_000}
        />
      )}
    </CaseDialog>
  );
};

export default RejectDialog;
