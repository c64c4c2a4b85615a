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
  reach: {
    title: 'Notices outside the inbox',
    about:
      'Where the district sends text messages or e-mail, they go here. Used for notices of work alone, kept sealed; empty a field and save to take it back.',
    sms: 'Mobile number (optional)',
    sms_wrong: 'A mainland mobile number has 11 digits',
    email: 'E-mail (optional)',
    email_wrong: 'Not a whole e-mail address',
    language: 'Language of these notices',
    wechat: 'WeChat is entered and stays as it is.',
    saved: 'Saved',
    where: 'Where else notices go',
  },
};
export default messages;
