import { startOutbox } from '../outbox/background.ts';
import { adoptStranded } from '../outbox/stranded.ts';
import { mayHaveSession } from '../staff-session/session.ts';
import { registerWorker } from './register-worker.ts';

/** What a page does for the time without a network, once it stands and nobody is waiting for it. */
export async function start(): Promise<void> {
  registerWorker();
  // The form in this tab looks after its own draft.
  if (location.pathname !== '/r') await adoptStranded().catch(() => undefined);
  startOutbox();
  if (mayHaveSession()) (await import('../work/offline/steps/background.ts')).startSteps();
}
