import { iso, now } from '../../shared/clock.ts';
import { CHANNELS, type NotifySettings } from '../../shared/district/notify-settings.ts';
import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { isUrgent } from '../domain/digest.ts';
import { type InboxRow, inboxRowSchema } from '../inbox/inbox-rows.ts';
import { closeDigest, type DigestRow, digestRowSchema, newDelivery } from './digest-rows.ts';
import { leaveSettings } from './settings.ts';

type OrderNotice = Extract<InboxRow, { kind: 'order' }>;

async function unreadNotices({ ownerId, notices }: DigestRow): Promise<[string, OrderNotice][]> {
  const rows = await rowsByKey([...notices].map((id) => keys.inbox(ownerId, id)));
  return [...rows.values()]
    .map((item): [string, InboxRow] => [String(item.sk), inboxRowSchema.parse(item)])
    .flatMap(([id, row]): [string, OrderNotice][] =>
      row.kind === 'order' && row.readAt === undefined ? [[id, row]] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What leaves by a channel, as the district says now. */
const byChannel = (unread: readonly [string, OrderNotice][], settings: NotifySettings) =>
  CHANNELS.map((channel) => ({
    channel,
    own: unread.filter(([, { alert }]) => settings.leaves[alert]?.includes(channel)),
  })).filter(({ own }) => own.length > 0);

/**
 * Nothing joins the digest any more, and one message a channel is to be sent. What its owner has read meanwhile needs
 * no message.
 */
export async function closeDue({ ownerId, digest }: Payload<'digest.due'>): Promise<Commit> {
  const key = keys.digest(ownerId, digest);
  const [item] = (await rowsByKey([key])).values();
  const row = item && digestRowSchema.parse(item);
  const leaves = await leaveSettings();
  if (!row || row.closedAt !== undefined) return { steps: [] };
  const nowMs = now();
  const close = closeDigest(row, iso(nowMs));
  if (!leaves) return { steps: [close] };
  const unread = await unreadNotices(row);
  const messages = byChannel(unread, leaves.settings);
  const uncounted = row.count - row.notices.size;
  return {
    steps: [
      close,
      ...messages.map(({ channel, own }) =>
        newDelivery(
          {
            ownerId,
            digest,
            channel,
            notices: own.map(([id]) => id),
            count: own.length + uncounted,
            urgent: own.some(([, each]) => isUrgent(each, leaves.settings)),
            state: 'waiting',
            attempts: 0,
          },
          nowMs,
        ),
      ),
    ],
    events: messages.map(({ channel }) => ({
      type: 'digest.send',
      payload: { ownerId, digest, channel },
    })),
  };
}
