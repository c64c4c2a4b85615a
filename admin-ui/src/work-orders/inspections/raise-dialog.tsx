import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { http } from '../../api/http.ts';
import { useAttempt } from '../../api/use-attempt.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { ChoiceField } from '../../lookups/choice-field.tsx';
import { useCategoryChoices, useRegionChoices } from '../../lookups/choices.ts';

const levels = ['subdistrict', 'community', 'grid'] as const;
const plain = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();

/** A category, a place by code or by words, and what there is to see: an order begins. Sent twice it is one. */
const RaiseDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const categories = useCategoryChoices();
  const regions = useRegionChoices(levels);
  const [key] = useState(() => crypto.randomUUID());
  const [category, setCategory] = useState<string>();
  const [code, setCode] = useState('');
  const [region, setRegion] = useState<string>();
  const [address, setAddress] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const { attempt, busy, problem } = useAttempt();
  const spot = plain(code);
  const wrongCode = spot !== '' && !/^[0-9A-Z]{9}$/.test(spot);
  const somewhere = spot !== '' || (region !== undefined && address.trim().length > 1);
  const complete = category !== undefined && words.trim().length > 1 && somewhere && !wrongCode;
  const submit = () => {
    setTried(true);
    if (!complete) return;
    const where = address.trim().length > 1 ? { address: address.trim() } : {};
    const body = { category, description: words.trim(), ...where, ...(spot ? { code: spot } : { region }) };
    void attempt(async () => {
      const { unit } = await http.json<{ unit: string }>('/api/inspections', {
        method: 'POST',
        body,
        headers: { 'idempotency-key': key },
      });
      notify('inspections.raise.sent', { type: 'success', messageArgs: { unit } });
      refresh();
      onClose();
    });
  };
  return (
    <FormDialog
      title={translate('inspections.raise.open')}
      about={translate('inspections.raise.about')}
      problem={problem}
      send={translate('inspections.raise.send')}
      busy={busy}
      onSend={submit}
      onClose={onClose}
    >
      <ChoiceField
        required
        autoFocus
        margin="dense"
        label="orders.filter.category"
        choices={categories}
        value={category}
        onChange={setCategory}
        error={tried && category === undefined}
      />
      <TextField
        fullWidth
        margin="dense"
        label={translate('inspections.raise.code')}
        helperText={translate(`inspections.raise.${wrongCode && tried ? 'code_wrong' : 'code_help'}`)}
        error={tried && wrongCode}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 20, autoComplete: 'off' } }}
      />
      {spot === '' && (
        <ChoiceField
          margin="dense"
          label="inspections.raise.region"
          choices={regions}
          value={region}
          onChange={setRegion}
          error={tried && !somewhere}
          {...(tried && !somewhere ? { helperText: translate('inspections.raise.where_missing') } : {})}
        />
      )}
      <TextField
        fullWidth
        margin="dense"
        label={translate('inspections.raise.address')}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        required
        fullWidth
        multiline
        minRows={3}
        margin="dense"
        label={translate('inspections.raise.words')}
        error={tried && words.trim().length < 2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </FormDialog>
  );
};

export default RaiseDialog;
