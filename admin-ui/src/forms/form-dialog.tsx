import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../fields/problem-alert.tsx';

type Props = {
  /** Words, not keys. */
  title: string;
  about?: string;
  problem?: Error | undefined;
  /** Instead of the problem alone: a way out of it. */
  alert?: ReactNode;
  /** On the button that sends it. */
  send: string;
  busy: boolean;
  disabled?: boolean;
  /** It takes something away. */
  danger?: boolean;
  width?: 'xs' | 'sm';
  /** The browser says what is missing; otherwise the fields do. */
  nativeChecks?: boolean;
  onSend: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** One thing that is asked, sent and done, or refused with a reason; while it is under way it stays. */
export const FormDialog = (props: Props) => {
  const { problem, busy, danger } = props;
  const translate = useTranslate();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) props.onSend();
  };
  return (
    <Dialog
      open
      onClose={busy ? undefined : props.onClose}
      fullWidth
      maxWidth={props.width ?? 'sm'}
      aria-labelledby={id}
    >
      <form onSubmit={submit} noValidate={!props.nativeChecks}>
        <DialogTitle id={id}>{props.title}</DialogTitle>
        <DialogContent>
          {props.about && <DialogContentText sx={{ mb: 1 }}>{props.about}</DialogContentText>}
          {props.alert ?? (problem && <ProblemAlert problem={problem} />)}
          {props.children}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={busy}
            disabled={props.disabled ?? false}
          >
            {props.send}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
