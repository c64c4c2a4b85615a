import { useState } from 'preact/hooks';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';
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
  const first = useLoad(`${name}.${language()}`, () => inbox.list());
  const [more, setMore] = useState<{ items: Notice[]; cursor: string | undefined }>();
  const [allRead, setAllRead] = useState(false);
  const action = useAction();
  if (first.error && !first.data) return <Failure error={first.error} onRetry={first.reload} />;
  if (!first.data) return <Skeleton />;
  const notices = [...first.data.items, ...(more?.items ?? [])];
  const cursor = more ? more.cursor : first.data.nextCursor;
  const [newest] = notices;
  const unread = !allRead && notices.some(({ read }) => !read);
  const loadMore = () =>
    action.run(async () => {
      const page = await inbox.list(cursor);
      setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor });
      return undefined;
    });
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
      {cursor && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void loadMore()}>
          {ti('more')}
        </button>
      )}
    </>
  );
}
