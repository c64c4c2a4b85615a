import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CodeJob } from './job.ts';

/** How far a job is: a bar that moves, and the two numbers behind it. */
export const JobProgress = ({ job, wide = false }: { job: CodeJob; wide?: boolean }) => {
  const translate = useTranslate();
  const percent = job.total === 0 ? 100 : Math.floor((job.done / job.total) * 100);
  const said = translate(
    `code_jobs.state.${job.preparing && job.state === 'running' ? 'preparing' : job.state}`,
  );
  return (
    <Box sx={{ minWidth: wide ? 280 : 160 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {said}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {job.done.toLocaleString()} / {job.total.toLocaleString()}
        </Typography>
      </Box>
      <LinearProgress
        variant={job.preparing && job.state === 'running' ? 'indeterminate' : 'determinate'}
        value={percent}
        color={job.state === 'cancelled' ? 'inherit' : 'primary'}
        aria-label={said}
        sx={{ height: wide ? 10 : 6, borderRadius: 5 }}
      />
    </Box>
  );
};
