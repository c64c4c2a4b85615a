import { iso, now } from '../shared/clock.ts';
import type { Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import type { Step } from '../shared/kernel/transact.ts';
import { tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { type Refusal, redraw } from './picture.ts';
import { putStep } from './report-repository.ts';
import { publishPicture, readOriginal } from './storage.ts';

/** How long an upload may still be on its way after the report was sent. Milliseconds. */
const PATIENCE_MS = 120_000;

async function outcome(payload: Payload<'photo.attached'>, eventId: string): Promise<'cleared' | Refusal> {
  const original = await readOriginal(payload.objectKey);
  if (original === 'too_large') return 'too_large';
  if (!original) {
    // The queue tries again; after that the report goes on without this picture.
    if (now() - timeOf(eventId) < PATIENCE_MS) throw new Error(`${payload.objectKey} is not there yet`);
    return 'never_uploaded';
  }
  const drawn = await redraw(original);
  if (typeof drawn === 'string') return drawn;
  await publishPicture(payload.uploadId, 'full', drawn.full);
  await publishPicture(payload.uploadId, 'thumb', drawn.thumb);
  return 'cleared';
}

/** An event's id begins with its time, in Crockford's base 32. */
function timeOf(eventId: string): number {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return [...eventId.slice(1, 11)].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0);
}

function photoRow(owner: string, payload: Payload<'photo.attached'>, result: 'cleared' | Refusal): Step {
  const { uploadId, position } = payload;
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.photo(owner, position, uploadId),
          type: 'photo',
          uploadId,
          position,
          at: iso(now()),
          ...(result === 'cleared' ? { status: 'cleared' } : { status: 'rejected', rejectedBecause: result }),
        },
      },
    },
  };
}

/** Fail closed: a picture that cannot be drawn anew is never shown, the report stands, and staff see why. */
export async function clearPhoto(payload: Payload<'photo.attached'>, eventId: string): Promise<Commit> {
  const result = await outcome(payload, eventId);
  const rows = payload.owners.map((owner) => photoRow(owner, payload, result));
  if (result === 'cleared') return { steps: rows };
  const reports = payload.owners.filter((owner) => owner.startsWith('REPORT#'));
  const at = iso(now());
  const told = reports.map((owner) =>
    putStep({ id: owner.slice('REPORT#'.length) }, `P${payload.uploadId}`, {
      at,
      action: 'photo_rejected',
      byRole: 'system',
      note: result,
    }),
  );
  return { steps: [...rows, ...told] };
}
