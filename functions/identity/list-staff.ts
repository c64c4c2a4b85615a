import type { Staff } from '../shared/district/schemas.ts';
import { listPartitions } from '../shared/district/scope.ts';
import type { StaffIdentity } from '../shared/http/contract.ts';
import { openCursor, sealCursor } from '../shared/http/cursor.ts';
import { maySee } from './domain/visibility.ts';
import { staffOfArea } from './staff-repository.ts';

interface Seat {
  area: string;
  staff: Staff;
}

/** Everybody a viewer may see, area by area and by username in each, from a place on. */
async function* seatsFrom(
  viewer: StaffIdentity,
  area: string,
  after: string,
  pageSize: number,
): AsyncGenerator<Seat> {
  for (const each of (await listPartitions(viewer)).sort().filter((code) => code >= area)) {
    let last = each === area ? after : '';
    for (let more = true; more; ) {
      const page = await staffOfArea(each, last, pageSize);
      for (const staff of page.items) if (maySee(viewer, staff)) yield { area: each, staff };
      last = page.items.at(-1)?.username ?? last;
      more = page.more;
    }
  }
}

export async function listStaff(
  viewer: StaffIdentity,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Staff[]; nextCursor?: string }> {
  // Bound to the person: their regions decide what the cursor walks over.
  const list = `staff/${viewer.id}`;
  const { area = '', after = '' } = cursor ? await openCursor(list, cursor) : {};
  const seats: Seat[] = [];
  // One more than asked for tells whether a page follows.
  for await (const seat of seatsFrom(viewer, area, after, limit + 1)) if (seats.push(seat) > limit) break;
  const items = seats.slice(0, limit).map(({ staff }) => staff);
  const last = seats[limit - 1];
  if (seats.length <= limit || !last) return { items };
  return { items, nextCursor: await sealCursor(list, { area: last.area, after: last.staff.username }) };
}
