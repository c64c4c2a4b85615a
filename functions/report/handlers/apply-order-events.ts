import { worker } from '../../shared/queue/worker.ts';
import { applyOrderChanged } from '../apply-order-changed.ts';
import { exportReports } from '../personal-data/export-reports.ts';

/** Queue `report`: news of the work order become steps that the reporter can read. */
export const handler = worker('report', {
  'order.changed': applyOrderChanged,
  'person.export_requested': exportReports,
});
