import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Photo, Report } from '../api/records.ts';
import { Timeline, TimelineItem } from '../fields/timeline.tsx';
import { PhotoStrip } from '../photos/photo-strip.tsx';

/** What the reporter sees on the tracking page, step by step. */
export const ReportSteps = ({ report }: { report: Report }) => {
  const translate = useTranslate();
  const pictures = (ids: string[] = []) => ids.map((id) => photoOf(report, id));
  return (
    <Timeline>
      {(report.steps ?? []).map((step) => (
        <TimelineItem
          key={`${step.at} ${step.action}`}
          action={step.action}
          at={step.at}
          by={translate(`role.${step.byRole}`, { _: step.byRole })}
        >
          {step.note && (
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {step.action === 'photo_rejected'
                ? translate(`photo.because.${step.note}`, { _: step.note })
                : step.note}
            </Typography>
          )}
          {step.photos && step.photos.length > 0 && (
            <Box sx={{ mt: 1 }}>
              <PhotoStrip
                photos={pictures(step.photos)}
                label={translate(`step.${step.action}`, { _: step.action })}
              />
            </Box>
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
};

/** Steps name their pictures; one not in the report's list yet is still being drawn anew. */
const photoOf = (report: Report, id: string): Photo =>
  report.photos?.find((photo) => photo.id === id) ?? { id, status: 'pending' };

/** The reporter's own pictures: those that belong to no step of staff's. */
export const ownPhotos = (report: Report): Photo[] => {
  const pictured = new Set((report.steps ?? []).flatMap((step) => step.photos ?? []));
  return (report.photos ?? []).filter((photo) => !photo.id || !pictured.has(photo.id));
};
