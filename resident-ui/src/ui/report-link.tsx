import type { MyReport } from '../phone/my-reports.ts';
import { Ago } from '../time/when.tsx';
import { ArrowIcon } from './icons.tsx';

export function ReportLink({ report }: { report: MyReport }) {
  return (
    <a class="row-link" href={report.path}>
      <span class="row-words">
        <strong>{report.category}</strong>
        <small>
          {report.place} · <Ago at={report.at} />
        </small>
      </span>
      <ArrowIcon />
    </a>
  );
}
