import { worker } from '../../../shared/queue/worker.ts';
import { eraseIdentity } from '../erase/erase-identity.ts';
import { finishErasure } from '../erase/finish.ts';
import { exportIdentity } from '../export/collect.ts';
import { packExport } from '../export/pack.ts';

/** Queue `identity`: copies of what is held about a person, and the end of it. */
export const handler = worker('identity', {
  'person.export_requested': exportIdentity,
  'person.export_packing': packExport,
  'person.erased': eraseIdentity,
  'person.erasure_ends': finishErasure,
});
