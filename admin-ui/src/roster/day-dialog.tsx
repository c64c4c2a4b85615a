import { Box, FormControlLabel, MenuItem, Radio, RadioGroup, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import type { Day, Row } from './week.ts';

type Props = { row: Row; day: Day; others: Row[]; onClose: () => void };
const CHOICES = ['take_off', 'put_on', 'hand_over', 'as_usual'] as const;
type Choice = (typeof CHOICES)[number];

/** One person's day: off, on at some hours, somebody else's, or as every week. */
export const DayDialog = ({ row, day, others, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const takers = others.filter(({ staffId }) => staffId !== row.staffId);
  const choices = CHOICES.filter(
    (each) =>
      (each !== 'hand_over' || (day.shift && takers.length > 0)) &&
      (each !== 'take_off' || day.shift) &&
      (each !== 'as_usual' || day.changed),
  );
  const [choice, setChoice] = useState<Choice>(choices[0] ?? 'put_on');
  const [hours, setHours] = useState(day.shift ?? { from: '08:30', to: '17:30' });
  const [taker, setTaker] = useState(takers[0]?.staffId ?? '');
  const { attempt, busy, problem } = useAttempt();

  const path = `/api/roster/${row.staffId}/${day.date}`;
  const send = (): Promise<unknown> => {
    if (choice === 'as_usual') return http.json(path, { method: 'DELETE' });
    if (choice === 'hand_over')
      return http.json('/api/roster/hand-overs', {
        method: 'POST',
        body: { date: day.date, from: row.staffId, to: taker },
      });
    return http.json(path, {
      method: 'PUT',
      body: choice === 'put_on' ? { on: true, ...hours } : { on: false },
    });
  };
  const save = async () => {
    await attempt(async () => {
      await send();
      await client.invalidateQueries({ queryKey: ['roster'] });
      notify('roster.saved', { type: 'success' });
      onClose();
    });
  };

  return (
    <FormDialog
      title={translate('roster.day_title', { name: row.name, date: day.date })}
      problem={problem}
      send={translate('ra.action.save')}
      busy={busy}
      width="xs"
      onSend={() => void save()}
      onClose={onClose}
    >
      <RadioGroup value={choice} onChange={(event) => setChoice(event.target.value as Choice)}>
        {choices.map((each) => (
          <FormControlLabel key={each} value={each} control={<Radio />} label={translate(`roster.${each}`)} />
        ))}
      </RadioGroup>
      {choice === 'put_on' && (
        <Box sx={{ display: 'flex', gap: 2 }}>
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              label={translate(`people.duty_${end}`)}
              value={hours[end]}
              onChange={(event) => setHours({ ...hours, [end]: event.target.value })}
              slotProps={{ htmlInput: { maxLength: 5, placeholder: '08:30' } }}
            />
          ))}
        </Box>
      )}
      {choice === 'hand_over' && (
        <TextField
          select
          label={translate('roster.to_whom')}
          value={taker}
          onChange={(event) => setTaker(event.target.value)}
        >
          {takers.map(({ staffId, name }) => (
            <MenuItem key={staffId} value={staffId}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </FormDialog>
  );
};
