import type { Location } from '../shared/district/schemas.ts';
import { indexKeys } from '../shared/table/keys.ts';
import { cellsAround, distance, NEAR_METRES } from './domain/near.ts';
import { openReportsAt } from './report-repository.ts';

const SHOWN = 5;

export interface Nearby {
  createdAt: string;
  status: string;
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
  return found
    .map(({ createdAt, status, place }) => ({
      createdAt,
      status,
      place: { name: place.name },
      ...(location && place.location ? { distance: distance(location, place.location) } : {}),
    }))
    .filter((item) => item.distance === undefined || item.distance <= NEAR_METRES)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, SHOWN);
}
