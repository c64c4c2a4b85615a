import type { Location } from '../shared/district/schemas.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { cellsAround, distance, NEAR_METRES } from './domain/near.ts';
import { nearbyTicket } from './following/follow-token.ts';
import { openReportsAt } from './report-repository.ts';

const SHOWN = 5;

export interface Nearby {
  createdAt: string;
  status: string;
  /** By this it can be followed. */
  ticket: string;
  place: { name: string };
  /** Metres. */
  distance?: number;
}

/** Newest open reports of the category around a point (one to four queries), or at a code without one (one). */
export async function nearby(
  category: string,
  location: Location | undefined,
  code: string | undefined,
): Promise<Nearby[]> {
  const partitions = location
    ? cellsAround(location).map((cell) => indexKeys.near(category, cell))
    : code
      ? [indexKeys.atCode(category, code)]
      : [];
  const found = (await Promise.all(partitions.map((partition) => openReportsAt(partition)))).flat();
  const near = found
    .map((report) => ({
      report,
      distance: location && report.place.location ? distance(location, report.place.location) : undefined,
    }))
    .filter((item) => item.distance === undefined || item.distance <= NEAR_METRES)
    .sort((a, b) => (a.report.createdAt < b.report.createdAt ? 1 : -1))
    .slice(0, SHOWN);
  return Promise.all(
    near.map(async ({ report: { id, createdAt, status, place }, distance: metres }) => ({
      ticket: await nearbyTicket(id),
      createdAt,
      status,
      place: { name: place.name },
      ...(metres === undefined ? {} : { distance: metres }),
    })),
  );
}
