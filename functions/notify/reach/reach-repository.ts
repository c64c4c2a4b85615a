import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { CHANNELS, type Channel } from '../../shared/district/notify-settings.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import { open, seal } from '../../shared/sealing/seal.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Reach, reachRowSchema } from './reach-rows.ts';

const where = (staffId: string, channel: Channel): string => `${keys.staffReach(staffId).pk}/${channel}`;

/** Version 0: nothing has been entered yet. */
export async function reachOf(staffId: string): Promise<Reach & { version: number }> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.staffReach(staffId), ConsistentRead: true }),
  );
  if (!Item) return { language: 'zh-CN', version: 0 };
  const { language, version, ...row } = reachRowSchema.parse(Item);
  const ways = await Promise.all(
    CHANNELS.map(async (channel) => {
      const text = row[channel];
      return text === undefined ? [] : [[channel, await open(where(staffId, channel), text)] as const];
    }),
  );
  return { ...Object.fromEntries(ways.flat()), language, version };
}

/** @throws DomainError `stale_version` */
export async function saveReach(
  staffId: string,
  { language, ...ways }: Reach,
  version: number,
): Promise<void> {
  const sealed = await Promise.all(
    CHANNELS.map(async (channel) => {
      const text = ways[channel];
      return text === undefined
        ? []
        : [[channel, await seal('staff', where(staffId, channel), text)] as const];
    }),
  );
  const row = reachRowSchema.parse({
    staffId,
    ...Object.fromEntries(sealed.flat()),
    language,
    version: version + 1,
  });
  const before = version > 0 ? { version } : undefined;
  await commit({ steps: [putVersioned(keys.staffReach(staffId), { type: 'staff_reach', ...row }, before)] });
}
