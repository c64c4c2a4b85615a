import { useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { exclusive } from '../offline/exclusive.ts';
import { tf } from '../offline/messages/index.ts';
import { hasContent } from '../report-form/draft.ts';
import { loadDraft, saveDraft } from '../report-form/draft-storage.ts';
import { goTo, stepOfProblem } from '../report-form/step-order.ts';
import { Moment } from '../time/when.tsx';
import { sendLock } from './drain.ts';
import type { OutboxEntry } from './entry.ts';
import { dropEntry, getEntry, markSeen } from './outbox-store.ts';
import { backToDraft } from './send-entry.ts';

type Taken = 'taken' | 'busy' | 'other_draft' | 'settled';

/** Out of the outbox and into the form again; not while it is being sent, and not over another draft. */
async function takeBack(id: string): Promise<Taken> {
  return exclusive(sendLock(id), async () => {
    const entry = await getEntry(id);
    if (!entry || entry.state === 'sent') return 'settled';
    const current = await loadDraft();
    if (current && current.id !== id && hasContent(current)) return 'other_draft';
    const draft = backToDraft(entry, Date.now());
    await saveDraft(draft);
    await dropEntry(id);
    goTo(draft, draft.problems[0] ? stepOfProblem(draft.problems[0]) : 'send');
    return 'taken';
  });
}

function Words({ entry }: { entry: OutboxEntry }) {
  const { draft } = entry;
  return (
    <>
      <h2>{draft.categoryName}</h2>
      <p class="hint">
        {draft.placeName || draft.address} · <Moment at={new Date(entry.at).toISOString()} />
      </p>
      {draft.description && <p class="quote">{draft.description.slice(0, 120)}</p>}
      {draft.photos.length > 0 && <p class="hint">{tf('outbox.photos', { n: draft.photos.length })}</p>}
    </>
  );
}

/** One report of the outbox, with what its writer can do about it. */
export function EntryCard({ entry, onChange }: { entry: OutboxEntry; onChange: () => void }) {
  const [told, setTold] = useState('');
  const [asking, setAsking] = useState(false);
  const { id } = entry.draft;
  const edit = async () => {
    const taken = await takeBack(id).catch(() => 'busy' as const);
    if (taken === 'busy') setTold(tf('outbox.busy'));
    if (taken === 'other_draft') setTold(tf('outbox.other_draft'));
    onChange();
  };
  const drop = async () => {
    const done = await exclusive(sendLock(id), () => dropEntry(id)).catch(() => 'busy');
    if (done === 'busy') setTold(tf('outbox.busy'));
    onChange();
  };
  if (entry.sent) {
    const seen = () => void markSeen(id).catch(() => undefined);
    return (
      <>
        <Words entry={entry} />
        <p class="sent-note">{entry.sent.earlier ? t('track.sent_earlier') : tf('outbox.sent')}</p>
        <a class="button primary" href={entry.sent.path} onClick={seen}>
          {tf('outbox.follow')}
        </a>
      </>
    );
  }
  return (
    <>
      <Words entry={entry} />
      {entry.state === 'waiting' && <p class="outbox-state">{tf('outbox.waiting')}</p>}
      {entry.state === 'refused' && (
        <p class="error">
          {entry.old
            ? tf('outbox.old')
            : tf('outbox.refused', { why: entry.problems.map(({ message }) => message).join(' ') })}
        </p>
      )}
      <button
        type="button"
        class={entry.state === 'refused' ? 'button primary' : 'button outline'}
        onClick={() => void edit()}
      >
        {entry.state === 'refused' ? tf('outbox.put_right') : t('send.edit_again')}
      </button>
      <button type="button" class="button plain" onClick={() => (asking ? void drop() : setAsking(true))}>
        {tf(asking ? 'outbox.drop_sure' : 'outbox.drop')}
      </button>
      {asking && entry.draft.firstBody && <p class="hint">{tf('outbox.drop_maybe')}</p>}
      <p class="error" role="alert">
        {told}
      </p>
    </>
  );
}
