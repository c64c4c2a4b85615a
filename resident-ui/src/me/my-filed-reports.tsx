import { myReports } from '../phone/my-reports.ts';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { ReportLink } from '../ui/report-link.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePages } from '../ui/use-pages.ts';
import { myReportPage } from './me-api.ts';
import { merged } from './merged.ts';
import { tm } from './messages/index.ts';

/** What was filed while signed in, on any phone, and what this phone filed besides; each once. */
export function MyFiledReports() {
  const { items, error, reload, action, next } = usePages(`mine.${language()}`, myReportPage);
  if (error && !items) return <Failure error={error} onRetry={reload} />;
  if (!items) return <Skeleton />;
  const reports = merged(items, myReports(), next !== undefined);
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
      {next && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void next()}>
          {tm('me.more')}
        </button>
      )}
    </section>
  );
}
