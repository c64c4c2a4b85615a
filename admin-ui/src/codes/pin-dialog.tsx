import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Code } from '../api/records.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { ProblemAlert } from '../fields/problem-alert.tsx';

/** A new PIN of a courier's card: on this screen once, and nowhere afterwards. */
const PinDialog = ({ code, onClose }: { code: Code; onClose: () => void }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const id = useId();
  const [pin, setPin] = useState<string>();
  const { attempt, busy, problem } = useAttempt();
  const make = () =>
    attempt(async () => {
      const body = { version: code.version };
      const answer = await http.json<{ pin: string }>(`/api/codes/${code.code}/pin`, {
        method: 'POST',
        body,
      });
      setPin(answer.pin);
    });
  const close = () => {
    if (pin !== undefined) refresh();
    onClose();
  };
  return (
    <Dialog
      open
      // A tap beside it must not take away what can be seen once.
      onClose={pin === undefined && !busy ? close : undefined}
      fullWidth
      maxWidth="xs"
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{translate('courier.pin.name')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate(pin ? 'courier.pin.once' : 'courier.pin.about')}</DialogContentText>
        {problem && <ProblemAlert problem={problem} />}
        {pin && (
          <Typography
            role="status"
            component="p"
            sx={{
              ...{ mt: 2, textAlign: 'center', fontSize: '2.25rem', fontWeight: 600 },
              ...{ fontFamily: 'ui-monospace, monospace', letterSpacing: '.15em' },
            }}
          >
            {pin}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {pin === undefined && (
          <Button color="inherit" onClick={close} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
        )}
        <Button variant="contained" loading={busy} onClick={pin === undefined ? () => void make() : close}>
          {translate(pin === undefined ? 'courier.pin.make' : 'courier.pin.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

export default PinDialog;
