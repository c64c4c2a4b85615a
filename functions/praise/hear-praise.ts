import { iso, now } from '../shared/clock.ts';
import { staleVersion } from '../shared/errors.ts';
import type { Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { staffById } from '../shared/staff-directory/find-people.ts';
import { tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { pending } from './domain/praise.ts';
import { isKnown, putPraise } from './praise-repository.ts';

/** Somebody who stopped working here in this very moment gets none: what was theirs has been taken away. */
const stillHere = (staffId: string) => ({
  write: {
    ConditionCheck: {
      TableName: tableName(),
      Key: keys.staffDirectory(staffId),
      ConditionExpression: '#status = :active',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':active': 'active' },
    },
  },
  onFail: staleVersion,
});

/** A worker is thanked: it waits for them, and they hear of it. Nobody stands in for them when they have left. */
export async function hearPraise(praised: Payload<'worker.praised'>): Promise<Commit> {
  const { praiseId, staffId, region, on, reasons, words } = praised;
  const [known, [person]] = await Promise.all([
    isKnown({ kind: 'worker', whose: staffId }, praiseId),
    staffById([staffId]),
  ]);
  if (known || person?.status !== 'active') return { steps: [] };
  const praise = pending({ id: praiseId, kind: 'worker', whose: staffId, region, on, reasons, words });
  return {
    steps: [putPraise(praise), stillHere(staffId)],
    events: [{ type: 'praise.waiting', payload: { praiseId, at: iso(now()), to: { staff: staffId } } }],
  };
}
