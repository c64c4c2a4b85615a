import { actOnOrder, createStaffUpload, getOrder } from '../../../api.ts';
import { isTemporary } from '../../../http.ts';
import { tellPoint } from '../../../inspect/inspect-api.ts';
import { exclusive } from '../../../offline/exclusive.ts';
import { putBlob } from '../../../offline/put-blob.ts';
import { backoffMs } from '../../../phone/backoff.ts';
import { currentStaff, mayHaveSession, refreshSession } from '../../../staff-session/session.ts';
import { keepOrder, tidyCopies } from '../copies/copies-store.ts';
import { replay } from './replay.ts';
import { changeSteps, readSteps } from './steps-store.ts';

let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;

async function run(): Promise<boolean> {
  if (!(await readSteps()).length || !mayHaveSession()) return false;
  const me = currentStaff() ?? (await refreshSession()).staff;
  return replay({
    me,
    steps: readSteps,
    change: changeSteps,
    upload: async (photo) =>
      putBlob(await createStaffUpload({ contentType: photo.type, size: photo.size }), photo),
    act: actOnOrder,
    answer: tellPoint,
    look: getOrder,
    keep: (order) => keepOrder(me.id, order).catch(() => undefined),
    isTemporary,
  });
}

/** Tells the server what was done meanwhile, in order; one tab of this phone at a time. */
export function sendSteps(): Promise<void> {
  running ??= exclusive('steps', run)
    .catch(() => true as const)
    .then((waiting) => {
      clearTimeout(timer);
      attempt = waiting ? attempt + 1 : 0;
      if (waiting && mayHaveSession()) {
        timer = setTimeout(() => void sendSteps(), backoffMs(attempt, Math.random()));
      }
    })
    .finally(() => {
      running = undefined;
    });
  return running;
}

let started = false;

/** At once, when the network is back, and when somebody looks at the page again. */
export function startSteps(): void {
  if (started) return;
  started = true;
  window.addEventListener('online', () => void sendSteps());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void sendSteps();
  });
  void tidyCopies(Date.now()).catch(() => undefined);
  void sendSteps();
}
