import { Autocomplete, FormControlLabel, MenuItem, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { kinds } from '../codes/kinds.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useRegionChoices } from '../lookups/choices.ts';
import { type CodeJob, type Layout, layouts } from './job.ts';

const levels = ['subdistrict', 'community'] as const;
type Props = { job?: string; region?: string; onClose: () => void };

const PrintDialog = ({ job, region: given, onClose }: Props) => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const regions = useRegionChoices(levels);
  const [key] = useState(() => crypto.randomUUID());
  const [layout, setLayout] = useState<Layout>('label');
  const [region, setRegion] = useState(given ?? null);
  const [kind, setKind] = useState('');
  const { attempt, busy, problem } = useAttempt();
  const print = async () => {
    await attempt(async () => {
      const from = job ? { job } : { region, ...(kind ? { codeKind: kind } : {}) };
      const body = { kind: 'print', layout, ...from };
      const headers = { 'idempotency-key': `${key}-${layout}-${region}-${kind}` };
      const made = await http.json<CodeJob>('/api/code-jobs', { method: 'POST', body, headers });
      onClose();
      redirect('show', 'code-jobs', made.id);
    });
  };
  return (
    <FormDialog
      title={translate('code_jobs.print.title')}
      problem={problem}
      send={translate('code_jobs.print.start')}
      busy={busy}
      disabled={!job && !region}
      onSend={() => void print()}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={translate('code_jobs.print.layout')}
        value={layout}
        onChange={(_, value) => setLayout(value as Layout)}
      >
        {layouts.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={`${translate(`code_jobs.layout.${each}`)} · ${translate(`code_jobs.layout_about.${each}`)}`}
          />
        ))}
      </RadioGroup>
      {!job && (
        <>
          <Autocomplete
            options={regions}
            getOptionLabel={(choice) => choice.name}
            value={regions.find((choice) => choice.id === region) ?? null}
            onChange={(_, choice) => setRegion(choice?.id ?? null)}
            renderInput={(params) => (
              <TextField {...params} required label={translate('code_jobs.print.region')} />
            )}
            sx={{ mt: 2 }}
          />
          <TextField
            select
            fullWidth
            label={translate('codes.kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            sx={{ mt: 2 }}
          >
            <MenuItem value="">{translate('code_jobs.print.all_kinds')}</MenuItem>
            {kinds.map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`kind.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
    </FormDialog>
  );
};

export default PrintDialog;
