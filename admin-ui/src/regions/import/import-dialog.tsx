import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { ImportPreview } from './import-preview.tsx';
import { useImport } from './use-import.ts';

/** A file of regions: chosen, shown, taken. */
export const ImportDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const id = useId();
  const { state, problem, show, apply, again } = useImport();
  const changes = state.step === 'shown' ? state.shown.added + state.shown.changed : 0;
  const close = () => {
    if (state.step === 'done') refresh();
    onClose();
  };
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{translate('regions.import.title')}</DialogTitle>
      <DialogContent aria-live="polite">
        {problem && <ProblemAlert problem={problem} />}
        {state.step === 'choose' && <Choose onFile={show} />}
        {state.step === 'busy' && <LinearProgress aria-label={translate('regions.import.reading')} />}
        {state.step === 'shown' && <ImportPreview shown={state.shown} />}
        {state.step === 'shown' && changes === 0 && state.shown.errorCount === 0 && (
          <Alert severity="info">{translate('regions.import.nothing')}</Alert>
        )}
        {state.step === 'done' && (
          <Alert severity="success">
            {translate('regions.import.done', { added: state.done.added, changed: state.done.changed })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>
          {translate('regions.import.close')}
        </Button>
        {state.step === 'shown' && (
          <Button color="inherit" onClick={again}>
            {translate('regions.import.again')}
          </Button>
        )}
        {state.step === 'shown' && state.shown.errorCount === 0 && changes > 0 && (
          <Button variant="contained" onClick={apply}>
            {translate('regions.import.apply', { smart_count: changes })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};

const Choose = ({ onFile }: { onFile: (file: File) => void }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate('regions.import.help')}</Typography>
      <Button component="label" variant="outlined">
        {translate('regions.import.choose')}
        <input
          type="file"
          accept=".csv,.geojson,.json,text/csv,application/geo+json"
          style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
          }}
        />
      </Button>
    </>
  );
};
