import { Box, FormControlLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { http } from '../../api/http.ts';
import type { Order } from '../../api/records.ts';
import { Moment } from '../../fields/moment.tsx';
import { ProblemAlert } from '../../fields/problem-alert.tsx';
import { StatusTag } from '../../fields/status-tag.tsx';
import { CaseDialog } from './case-dialog.tsx';
import { WordsField } from './words-field.tsx';

type Similar = Order & { distance?: number };

/** Which order goes on for both: one of those near by, or one named by its number. */
const MergeDialog = ({ order, onClose }: { order: Order; onClose: () => void }) => {
  const translate = useTranslate();
  const [root, setRoot] = useState('');
  const [reason, setReason] = useState('');
  const { data, error } = useQuery({
    queryKey: ['similar', order.id],
    queryFn: () => http.json<{ items: Similar[] }>(`/api/work-orders/${order.id}/similar`),
  });
  const complete = root.trim() !== '' && reason.trim() !== '';
  return (
    <CaseDialog
      order={order}
      action="merge"
      input={complete ? { order: root.trim(), reason } : undefined}
      onClose={onClose}
    >
      {error && <ProblemAlert problem={error} />}
      {data?.items.length === 0 && (
        <Typography color="textSecondary">{translate('together.none_similar')}</Typography>
      )}
      <RadioGroup
        aria-label={translate('together.similar')}
        value={root}
        onChange={(_, chosen) => setRoot(chosen)}
      >
        {data?.items.map((other) => (
          <FormControlLabel
            key={other.id}
            value={other.id}
            control={<Radio />}
            sx={{ alignItems: 'flex-start', py: 0.5 }}
            label={<SimilarOrder order={other} />}
          />
        ))}
      </RadioGroup>
      <TextField
        label={translate('together.number')}
        helperText={translate('together.number_hint')}
        value={root}
        onChange={(event) => setRoot(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
      <WordsField label="verb.reason" value={reason} onChange={setReason} />
    </CaseDialog>
  );
};

const SimilarOrder = ({ order }: { order: Similar }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ pt: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <StatusTag of="order" status={order.status} />
        <span>{order.place.name}</span>
        {order.distance !== undefined && (
          <span>{translate('together.metres', { metres: order.distance })}</span>
        )}
        <Typography variant="body2" color="textSecondary">
          <Moment at={order.createdAt} />
        </Typography>
      </Box>
      <Typography variant="body2">{order.description.slice(0, 120)}</Typography>
    </Box>
  );
};

export default MergeDialog;
