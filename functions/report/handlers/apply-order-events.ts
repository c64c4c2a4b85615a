import { worker } from '../../shared/queue/worker.ts';
import { applyOrderChanged } from '../apply-order-changed.ts';
import { tellFollowers } from '../following/tell-followers.ts';
import { lapseReport } from '../lapse.ts';
import { tellMerged } from '../merged/tell-merged.ts';
import { eraseReport } from '../personal-data/erase-report.ts';
import { eraseReports, eraseReportsLeft } from '../personal-data/erase-reports.ts';
import { exportReports } from '../personal-data/export-reports.ts';

/** Queue `report`: news of the work order become steps that the reporter can read; a person takes their words along. */
export const handler = worker('report', {
  'order.changed': applyOrderChanged,
  'order.root_moved': tellMerged,
  'report.confirmation_ends': lapseReport,
  'report.telling': tellFollowers,
  'person.export_requested': exportReports,
  'person.erased': eraseReports,
  'person.reports_left': eraseReportsLeft,
  'report.erasing': eraseReport,
});
