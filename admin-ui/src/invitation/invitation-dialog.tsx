import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useLocale, useNotify, useTranslate } from 'react-admin';
import { svgAddress } from '../account/svg-address.ts';

export type Invitation = { link: string; picture: string; until: string };
type Props = { invitation: Invitation; onClose: () => void };

/** The link is nowhere else afterwards, so this closes by its button alone. */
export const InvitationDialog = ({ invitation, onClose }: Props) => {
  const translate = useTranslate();
  const locale = useLocale();
  const notify = useNotify();
  const until = new Date(invitation.until).toLocaleString(locale, { timeZone: 'Asia/Shanghai' });
  const copy = () =>
    navigator.clipboard.writeText(invitation.link).then(() => notify('invitation.copied', { type: 'info' }));
  return (
    <Dialog open aria-labelledby="invitation-title" maxWidth="sm" fullWidth>
      <DialogTitle id="invitation-title">{translate('invitation.given_title')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('invitation.given', { until })}
        </Alert>
        <Box
          component="img"
          src={svgAddress(invitation.picture)}
          alt={translate('invitation.picture')}
          sx={{ width: 220, height: 220, display: 'block', mx: 'auto', bgcolor: '#fff' }}
        />
        <TextField
          value={invitation.link}
          multiline
          slotProps={{ htmlInput: { readOnly: true, 'aria-label': translate('invitation.given_title') } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>{translate('invitation.copy')}</Button>
        <Button variant="contained" onClick={onClose}>
          {translate('invitation.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
