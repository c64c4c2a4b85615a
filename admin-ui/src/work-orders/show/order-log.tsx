import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LogEntry } from '../../api/records.ts';
import { Timeline, TimelineItem } from '../../fields/timeline.tsx';
import { PhotoStrip } from '../../photos/photo-strip.tsx';
import { RoutingReason } from './routing-reason.tsx';

/** The case log: who did what, when, in which words. */
export const OrderLog = ({ entries }: { entries: LogEntry[] }) => {
  const translate = useTranslate();
  return (
    <Timeline>
      {entries.map((entry) => (
        <TimelineItem
          key={`${entry.at} ${entry.action}`}
          action={entry.action}
          at={entry.at}
          by={[translate(`role.${entry.by.role}`, { _: entry.by.role }), entry.by.name]
            .filter(Boolean)
            .join(' · ')}
        >
          {entry.details && <RoutingReason details={entry.details} />}
          <Said label="orders.reason" text={entry.reason} />
          <Said label="orders.note" text={entry.note} />
          {entry.photos && entry.photos.length > 0 && (
            <Box sx={{ mt: 1 }}>
              <PhotoStrip
                photos={entry.photos}
                label={translate(`step.${entry.action}`, { _: entry.action })}
              />
            </Box>
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
};

const Said = ({ label, text }: { label: string; text: string | undefined }) => {
  const translate = useTranslate();
  if (!text) return null;
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {translate(label)}
      </Box>
      {text}
    </Typography>
  );
};
