import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Step } from '../api/records.ts';
import { PhotoStrip } from '../fields/photo-strip.tsx';
import { Timeline, TimelineItem } from '../fields/timeline.tsx';

/** What the reporter sees on the tracking page, step by step. */
export const ReportSteps = ({ steps }: { steps: Step[] }) => {
  const translate = useTranslate();
  return (
    <Timeline>
      {steps.map((step) => (
        <TimelineItem
          key={`${step.at} ${step.action}`}
          action={step.action}
          at={step.at}
          by={translate(`role.${step.byRole}`, { _: step.byRole })}
        >
          {step.note && (
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {step.note}
            </Typography>
          )}
          {step.photos && step.photos.length > 0 && (
            <Box sx={{ mt: 1 }}>
              <PhotoStrip photos={step.photos} label={translate(`step.${step.action}`, { _: step.action })} />
            </Box>
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
};
