import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/inbox.ts';

const messages: Shape<typeof zh> = {
  inbox: {
    title: 'Inbox',
    about: 'Notices about work orders that concern you, kept for 90 days.',
    unread: '%{count} unread notices',
    new: 'Unread:',
    level: 'Level %{level}',
    gone: 'This work order can no longer be seen',
    all_read: 'Mark all as read',
    more: 'Earlier notices',
    empty: 'No notices yet',
    empty_why: 'You will see here when a work order is yours, is due soon or has climbed to your office.',
  },
};
export default messages;
