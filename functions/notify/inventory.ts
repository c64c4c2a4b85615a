import { type ItemType, item } from '../shared/inventory/item.ts';
import { noticeOutboxRowSchema } from './channels/outbox.ts';
import { deliveryRowSchema, digestRowSchema } from './delivery/digest-rows.ts';
import { inboxFields } from './inbox/inbox-rows.ts';
import { reachRowSchema } from './reach/reach-rows.ts';

export const ITEMS: ItemType[] = [
  item('inbox', 'INBOX#ownerId / at#key', inboxFields),
  item('digest', 'DIGEST#staffId / digest', digestRowSchema.shape),
  item('delivery', 'DIGEST#staffId / digest#channel', deliveryRowSchema.shape),
  item('staff_reach', 'STAFF#id / REACH', reachRowSchema.shape),
  item('notice_outbox', 'NOTICEOUTBOX / at#id', noticeOutboxRowSchema.shape),
];
