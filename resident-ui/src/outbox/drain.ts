import { exclusive } from '../offline/exclusive.ts';
import type { OutboxEntry } from './entry.ts';
import { entries, getEntry, saveEntry } from './outbox-store.ts';
import { type EntryTools, sendEntry } from './send-entry.ts';

/** The name under which one tab or worker at a time sends a report. */
export const sendLock = (draftId: string): string => `report.${draftId}`;

/**
 * Sends what waits, oldest first, each by one sender of this phone.
 * @returns whether something is still waiting
 */
export async function drainOutbox(
  tools: Omit<EntryTools, 'save'>,
  mine: (entry: OutboxEntry) => boolean = () => true,
): Promise<boolean> {
  let waiting = false;
  for (const { draft } of (await entries()).filter((entry) => entry.state === 'waiting' && mine(entry))) {
    const after = await exclusive(sendLock(draft.id), async () => {
      // Read again under the lock: somebody may just have sent it, or taken it back.
      const entry = await getEntry(draft.id);
      if (entry?.state !== 'waiting') return 'settled';
      const next = await sendEntry(entry, { ...tools, save: saveEntry });
      await saveEntry(next);
      return next.state === 'waiting' ? 'waiting' : 'settled';
    });
    if (after !== 'settled') waiting = true;
    // No network for one is no network for the next.
    if (after === 'waiting') break;
  }
  return waiting;
}
