import { useState } from 'preact/hooks';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePages } from '../ui/use-pages.ts';
import type { Inbox, Notice } from './inbox-api.ts';
import { ti } from './messages/index.ts';
import { NoticeRow } from './notice-row.tsx';
import './inbox.css';

/** Each go of the server reads eighty. */
const MOST_GOES = 25;

async function readAll(inbox: Inbox, upTo: string): Promise<void> {
  for (let go = 0, left = true; left && go < MOST_GOES; go++) left = (await inbox.read({ upTo })).left;
}

interface Props {
  /** Tells the inboxes apart where answers are kept. */
  name: string;
  inbox: Inbox;
  hrefOf: (notice: Notice) => string | undefined;
}

/** Everything somebody was told of, newest first. */
export function InboxList({ name, inbox, hrefOf }: Props) {
  const {
    items: notices,
    error,
    reload,
    action,
    next,
  } = usePages(`${name}.${language()}`, (cursor) => inbox.list(cursor));
  const [allRead, setAllRead] = useState(false);
  if (error && !notices) return <Failure error={error} onRetry={reload} />;
  if (!notices) return <Skeleton />;
  const [newest] = notices;
  const unread = !allRead && notices.some(({ read }) => !read);
  const markAll = () =>
    action.run(async () => {
      if (newest) await readAll(inbox, newest.id);
      setAllRead(true);
      return ti('all_read_done');
    });
  return (
    <>
      {notices.length === 0 && <p class="hint">{ti('empty')}</p>}
      {unread && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void markAll()}>
          {ti('all_read')}
        </button>
      )}
      <Outcome action={action} />
      <ul class="rows inbox">
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeRow
              notice={allRead ? { ...notice, read: true } : notice}
              href={hrefOf(notice)}
              onOpen={() => {
                // The next page is what they want; what cannot be told now stays unread.
                if (!notice.read) inbox.read({ ids: [notice.id] }).catch(() => undefined);
              }}
            />
          </li>
        ))}
      </ul>
      {next && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void next()}>
          {ti('more')}
        </button>
      )}
    </>
  );
}
