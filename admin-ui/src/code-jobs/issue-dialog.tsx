import {
  Alert,
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { uploadImport } from '../api/upload.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';
import { useRegionChoices } from '../lookups/choices.ts';
import { IssuePreview } from './issue-preview.tsx';
import type { CodeJob, Preview } from './job.ts';

const levels = ['community'] as const;

/** A sheet of places: chosen, shown with what is wrong in it, issued. With communities chosen, only their households. */
const IssueDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const id = useId();
  const choices = useRegionChoices(levels);
  const [communities, setCommunities] = useState<string[]>([]);
  const [uploadId, setUploadId] = useState<string>();
  const [preview, setPreview] = useState<Preview>();
  const { attempt, busy, problem } = useAttempt();
  const body = (upload: string) =>
    communities.length > 0
      ? { kind: 'households', uploadId: upload, communities }
      : { kind: 'csv', uploadId: upload };
  const show = (file: File) =>
    attempt(async () => {
      const upload = await uploadImport(file, 'text/csv');
      setUploadId(upload);
      const query = { dryRun: 'true' };
      setPreview(await http.json<Preview>('/api/code-jobs', { method: 'POST', query, body: body(upload) }));
    });
  const issue = (upload: string) =>
    attempt(async () => {
      const job = await http.json<CodeJob>('/api/code-jobs', { method: 'POST', body: body(upload) });
      onClose();
      redirect('show', 'code-jobs', job.id);
    });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{translate('code_jobs.issue.title')}</DialogTitle>
      <DialogContent aria-live="polite">
        {problem && <ProblemAlert problem={problem} />}
        {busy && <LinearProgress aria-label={translate('ra.page.loading')} sx={{ mb: 2 }} />}
        {!preview && (
          <>
            <Typography sx={{ mb: 2 }}>{translate('code_jobs.issue.help')}</Typography>
            <Autocomplete
              multiple
              disabled={busy}
              options={choices}
              getOptionLabel={(choice) => choice.name}
              value={choices.filter((choice) => communities.includes(choice.id))}
              onChange={(_, chosen) => setCommunities(chosen.map((choice) => choice.id))}
              renderInput={(params) => (
                <TextField
                  {...params}
                  label={translate('code_jobs.issue.communities')}
                  helperText={translate('code_jobs.issue.communities_help')}
                />
              )}
              sx={{ mb: 2 }}
            />
            <Button component="label" variant="outlined" disabled={busy}>
              {translate('code_jobs.issue.choose')}
              <input
                type="file"
                accept=".csv,text/csv"
                style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
                onChange={(event) => {
                  const file = event.target.files?.[0];
                  if (file) void show(file);
                }}
              />
            </Button>
          </>
        )}
        {preview && <IssuePreview preview={preview} />}
        {preview && preview.errorCount === 0 && preview.total === 0 && (
          <Alert severity="info">{translate('code_jobs.issue.nothing')}</Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        {preview && (
          <Button color="inherit" onClick={() => setPreview(undefined)}>
            {translate('code_jobs.issue.again')}
          </Button>
        )}
        {preview && uploadId && preview.errorCount === 0 && preview.total > 0 && (
          <Button variant="contained" loading={busy} onClick={() => issue(uploadId)}>
            {translate('code_jobs.issue.start', { count: preview.total })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};

export default IssueDialog;
