import { config } from '../shared/district/config.ts';
import type { NewEvent, Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { applyOrderNews } from './domain/report.ts';
import { tellResidents } from './following/tell-followers.ts';
import { confirmationEnds } from './lapse.ts';
import { putReport, putStep, reportAndFollowers } from './report-repository.ts';

const OWN_WORDS: readonly string[] = ['reopened', 'answered', 'appealed'];

/** Adds the step always, and moves the report only forward: news may come late or twice. */
export async function applyOrderChanged(news: Payload<'order.changed'>): Promise<Commit> {
  const { report, followers } = await reportAndFollowers(news.reportId);
  const [district] = await config('district');
  const next = applyOrderNews(report, news, district?.confirmHours);
  const moved = next ? [putReport(next, report)] : [];
  const until = next?.confirmUntil;
  const events: NewEvent[] =
    until !== undefined && until !== report.confirmUntil
      ? [confirmationEnds({ reportId: report.id, until })]
      : [];
  // The reporter's own word stands there already.
  if (OWN_WORDS.includes(news.action)) return { steps: moved, events };
  const step = putStep(report, `W${news.version}`, {
    at: news.at,
    action: news.action,
    byRole: news.by.role,
    ...(news.note ? { note: news.note } : {}),
    ...(news.photos ? { photos: news.photos } : {}),
  });
  const { action, at, version } = news;
  const told = tellResidents(report, followers, { reportId: report.id, action, at, version }, false);
  return { steps: [...moved, step], events: [...events, ...told] };
}
