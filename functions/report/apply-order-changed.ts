import type { Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { applyOrderNews } from './domain/report.ts';
import { getReport, putReport, putStep } from './report-repository.ts';

/** Adds the step always, and moves the report only forward: news may come late or twice. */
export async function applyOrderChanged(news: Payload<'order.changed'>): Promise<Commit> {
  const report = await getReport(news.reportId);
  const next = applyOrderNews(report, news);
  const moved = next ? [putReport(next, report)] : [];
  // The reporter's own word stands there already.
  if (news.action === 'reopened') return { steps: moved };
  const step = putStep(report, `W${news.version}`, {
    at: news.at,
    action: news.action,
    byRole: news.by.role,
    ...(news.note ? { note: news.note } : {}),
    ...(news.photos ? { photos: news.photos } : {}),
  });
  return { steps: [...moved, step] };
}
