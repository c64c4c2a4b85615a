import { t } from '../messages/index.ts';
import { myReports } from '../phone/my-reports.ts';
import { ReportLink } from '../ui/report-link.tsx';

/** What this phone reported at this very code; nobody else's reports are shown. */
export function ReportsHere({ code }: { code: string }) {
  const here = myReports()
    .filter((report) => report.code === code)
    .slice(0, 3);
  if (!here.length) return null;
  return (
    <section>
      <h2>{t('landing.mine')}</h2>
      <ul class="rows">
        {here.map((report) => (
          <li key={report.path}>
            <ReportLink report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}
