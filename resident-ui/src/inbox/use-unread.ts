import { useEffect, useState } from 'preact/hooks';
import type { Inbox, Unread } from './inbox-api.ts';

/** A minute, while somebody looks at the page. */
const POLL_MS = 60_000;

/** How much waits to be read; undefined until it is known, and while there is no network. */
export function useUnread(inbox: Inbox): Unread | undefined {
  const [unread, setUnread] = useState<Unread>();
  useEffect(() => {
    let gone = false;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      inbox.unread().then(
        (next) => {
          if (!gone) setUnread(next);
        },
        () => undefined,
      );
    };
    ask();
    const timer = setInterval(ask, POLL_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [inbox]);
  return unread;
}
