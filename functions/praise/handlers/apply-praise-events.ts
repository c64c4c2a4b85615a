import { worker } from '../../shared/queue/worker.ts';
import { hearPraise } from '../hear-praise.ts';
import { exportPraises } from '../personal-data/export-praises.ts';
import { forgetHousehold, forgetStaff } from '../personal-data/forget-praises.ts';
import { takeBackWords } from '../personal-data/take-back-words.ts';

/** Queue `praise`. */
export const handler = worker('praise', {
  'worker.praised': hearPraise,
  'worker.praise_taken_back': takeBackWords,
  'staff.disabled': forgetStaff,
  'household.left': forgetHousehold,
  'person.export_requested': exportPraises,
});
