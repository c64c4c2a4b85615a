import { useState } from 'preact/hooks';
import { myReports } from '../phone/my-reports.ts';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { ReportLink } from '../ui/report-link.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';
import { type MyReportRow, myReportPage } from './me-api.ts';
import { merged } from './merged.ts';
import { tm } from './messages/index.ts';

/** What was filed while signed in, on any phone, and what this phone filed besides; each once. */
export function MyFiledReports() {
  const first = useLoad(`mine.${language()}`, () => myReportPage());
  const [more, setMore] = useState<{ items: MyReportRow[]; cursor: string | undefined }>();
  const action = useAction();
  if (first.error && !first.data) return <Failure error={first.error} onRetry={first.reload} />;
  if (!first.data) return <Skeleton />;
  const cursor = more ? more.cursor : first.data.nextCursor;
  const reports = merged([...first.data.items, ...(more?.items ?? [])], myReports(), cursor !== undefined);
  const loadMore = () =>
    action.run(async () => {
      const page = await myReportPage(cursor);
      setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor });
      return undefined;
    });
  return (
    <section>
      <h2>{tm('me.reports')}</h2>
      {reports.length === 0 && <p class="hint">{tm('me.reports_empty')}</p>}
      <ul class="rows">
        {reports.map((report) => (
          <li key={report.path}>
            <ReportLink report={report} />
          </li>
        ))}
      </ul>
      <Outcome action={action} />
      {cursor && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void loadMore()}>
          {tm('me.more')}
        </button>
      )}
    </section>
  );
}
