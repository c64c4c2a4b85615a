import { ArrowIcon, BellIcon } from '../ui/icons.tsx';
import type { Inbox } from './inbox-api.ts';
import { ti } from './messages/index.ts';
import { useUnread } from './use-unread.ts';
import './inbox.css';

/** The way to the inbox, with how much of it is unread in words. */
export function InboxLink({ inbox, href }: { inbox: Inbox; href: string }) {
  const unread = useUnread(inbox);
  const count = unread?.more ? '99+' : unread?.count;
  return (
    <a class="row-link inbox-link" href={href}>
      <BellIcon />
      <span class="row-words">
        <strong>{ti('title')}</strong>
        <small class={count ? 'unread' : ''}>
          {count ? ti('unread', { n: count }) : ti('nothing_unread')}
        </small>
      </span>
      <ArrowIcon />
    </a>
  );
}
