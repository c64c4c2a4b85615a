import { exclusive } from '../offline/exclusive.ts';
import { setDraftMark } from '../phone/my-reports.ts';
import { clearDraft, loadDraft } from '../report-form/draft-storage.ts';
import { handOver } from './background.ts';
import { sendLock } from './drain.ts';

/**
 * A page that was killed in the middle of sending left its draft as "sending": it joins what waits. One that is
 * being sent in another tab at this moment is that tab's.
 */
export async function adoptStranded(): Promise<void> {
  const draft = await loadDraft();
  if (!draft || (draft.phase !== 'sending' && draft.phase !== 'waiting')) return;
  await exclusive(sendLock(draft.id), async () => {
    await handOver(draft);
    await clearDraft();
    setDraftMark(undefined);
  });
}
