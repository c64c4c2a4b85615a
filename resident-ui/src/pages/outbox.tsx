import { useEffect, useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { tf } from '../offline/messages/index.ts';
import { lookAtOutbox, onOutboxChange, sendOutbox, startOutbox } from '../outbox/background.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import { EntryCard } from '../outbox/entry-card.tsx';
import { markSeen } from '../outbox/outbox-store.ts';
import { remember } from '../phone/storage.ts';
import { navigate } from '../router.ts';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import '../styles/controls.css';
import '../outbox/outbox.css';

/** The worker and other tabs send too, and tell nobody here. */
const LOOK_EVERY_MS = 2_000;

function useOutbox(): OutboxEntry[] | undefined {
  const [entries, setEntries] = useState<OutboxEntry[]>();
  useEffect(() => {
    const stop = onOutboxChange(setEntries);
    const look = () => void lookAtOutbox().catch(() => setEntries((known) => known ?? []));
    look();
    startOutbox();
    const timer = setInterval(() => !document.hidden && look(), LOOK_EVERY_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, []);
  return entries;
}

/** What waits for the network, what was sent meanwhile, and what has to be put right. */
export function OutboxPage({ id }: { id?: string | undefined }) {
  const entries = useOutbox();
  // Whoever has just pressed "send" and stayed is led to the tracking page, as with a network.
  const awaited = entries?.find((entry) => entry.draft.id === id && entry.sent && !entry.seen);
  useEffect(() => {
    if (!awaited?.sent) return;
    const { path, earlier } = awaited.sent;
    remember('justSent', { path, earlier });
    void markSeen(awaited.draft.id)
      .then(lookAtOutbox)
      .catch(() => undefined);
    navigate(path, 'replace');
  }, [awaited]);

  if (!entries) return <Skeleton />;
  const waiting = entries.some((entry) => entry.state === 'waiting');
  return (
    <>
      <Heading>{waiting ? t('send.waiting_title') : tf('outbox.title')}</Heading>
      <p>{waiting ? t('send.waiting_text') : tf(entries.length ? 'outbox.text' : 'outbox.empty')}</p>
      {waiting && (
        <button type="button" class="button primary" onClick={() => void sendOutbox()}>
          {t('send.try_now')}
        </button>
      )}
      <ul class="outbox" aria-live="polite">
        {entries.map((entry) => (
          <li key={entry.draft.id} class="card">
            <EntryCard entry={entry} onChange={() => void lookAtOutbox().catch(() => undefined)} />
          </li>
        ))}
      </ul>
      <a class="button outline" href="/">
        {t('not_found.home')}
      </a>
    </>
  );
}
