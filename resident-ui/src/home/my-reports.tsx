import { useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { forgetMyReport, myReports } from '../phone/my-reports.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { ReportLink } from '../ui/report-link.tsx';

/** Kept on this phone only; taking one off the list does not withdraw the report. */
export function MyReports() {
  const [reports, setReports] = useState(myReports);
  const [told, setTold] = useState('');
  const forget = (path: string) => {
    forgetMyReport(path);
    setReports(myReports());
    setTold(t('home.removed'));
  };
  return (
    <section>
      <h2>{t('home.mine')}</h2>
      <p class="hint">{t(reports.length ? 'home.mine_hint' : 'home.mine_empty')}</p>
      <ul class="rows">
        {reports.map((report) => (
          <li key={report.path} class="row-pair">
            <ReportLink report={report} />
            <button
              type="button"
              class="icon-button"
              aria-label={t('home.remove', { name: report.category })}
              onClick={() => forget(report.path)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      <p class="sr-only" role="status">
        {told}
      </p>
    </section>
  );
}
