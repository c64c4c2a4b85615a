import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import type { MadeProgram } from './program.ts';

type Props = { program: MadeProgram; onClose: () => void };

/** Closed only by the button: a slip of the hand would lose the key. */
export const MadeKey = ({ program, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    // Browsers may refuse it, and have no clipboard at all where the page came without TLS.
    try {
      await navigator.clipboard.writeText(program.key);
      notify('programs.copied', { type: 'info' });
    } catch {
      notify('programs.copy_failed', { type: 'warning' });
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="made-key">
      <DialogTitle id="made-key">
        {translate('programs.made')}: {program.name}
      </DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('programs.once')}
        </Alert>
        <TextField
          fullWidth
          multiline
          margin="dense"
          label={translate('programs.key')}
          value={program.key}
          onFocus={(event) => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>{translate('programs.copy')}</Button>
        <Button variant="contained" onClick={onClose}>
          {translate('programs.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
