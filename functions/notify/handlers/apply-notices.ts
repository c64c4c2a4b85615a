import { worker } from '../../shared/queue/worker.ts';
import { applyAlert } from '../apply-alert.ts';
import { applyMove } from '../apply-move.ts';
import { applyPraise } from '../apply-praise.ts';
import { closeDue } from '../delivery/close-digest.ts';
import { sendDelivery } from '../delivery/send-delivery.ts';
import { eraseInbox } from '../personal-data/erase-inbox.ts';
import { exportInbox } from '../personal-data/export-inbox.ts';

/** Queue `notify`. */
export const handler = worker('notify', {
  'order.alerted': applyAlert,
  'report.moved': applyMove,
  'praise.waiting': applyPraise,
  'digest.due': closeDue,
  'digest.send': sendDelivery,
  'person.export_requested': exportInbox,
  'person.erased': eraseInbox,
});
