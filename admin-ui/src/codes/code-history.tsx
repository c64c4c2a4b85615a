import { Link as MuiLink, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link, useTranslate } from 'react-admin';
import { http } from '../api/http.ts';
import type { Code } from '../api/records.ts';
import { Section } from '../fields/section.tsx';
import { Timeline, TimelineItem } from '../fields/timeline.tsx';

type Side = { place?: { name?: string }; kind?: string; status?: string; industry?: string };
type Line = {
  version: number;
  action: string;
  at: string;
  by?: { name: string };
  reason?: string;
  job?: string;
  from?: Side;
  to?: Side;
};

/** Who changed the code, when and why. Whoever shows it gives it the code's version as a key: another has another history. */
export const CodeHistory = ({ code: { code } }: { code: Code }) => {
  const translate = useTranslate();
  const [lines, setLines] = useState<Line[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    http
      .json<{ items: Line[] }>(`/api/codes/${code}/history`, { signal: controller.signal })
      .then(({ items }) => setLines(items))
      // Gone with the page, or refused: the facts above are what matters.
      .catch(() => undefined);
    return () => controller.abort();
  }, [code]);
  const kindOf = (side: Side | undefined) => side?.kind && translate(`kind.${side.kind}`);
  const changes = ({ from, to }: Line) =>
    [
      [from?.place?.name, to?.place?.name],
      [kindOf(from), kindOf(to)],
      [from?.industry ?? (to?.industry && '–'), to?.industry ?? (from?.industry && '–')],
    ].filter(([before, after]) => before !== after);
  return (
    <Section title="codes.history">
      <Timeline>
        {lines.map((line) => (
          <TimelineItem
            key={line.version}
            action={`code_${line.action}`}
            at={line.at}
            {...(line.by ? { by: line.by.name } : {})}
          >
            {changes(line).map(([before, after]) => (
              <Typography key={after} variant="body2">
                {before} → {after}
              </Typography>
            ))}
            {line.reason && (
              <Typography variant="body2" color="textSecondary">
                {line.reason}
              </Typography>
            )}
            {line.job && (
              <MuiLink component={Link} to={`/code-jobs/${line.job}/show`} variant="body2">
                {translate('codes.by_job')}
              </MuiLink>
            )}
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
};
