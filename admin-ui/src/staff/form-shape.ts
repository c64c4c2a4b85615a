import type { Duty } from '../api/records.ts';

type Data = Record<string, unknown>;

/** Half-filled hours are the server's to refuse; empty ones are none. */
function dutyOf(duty: Partial<Duty> | undefined): Partial<Duty> | undefined {
  const filled = duty && (duty.days?.length || duty.from || duty.to);
  return filled ? duty : undefined;
}

/** What inviting and changing send: a field that was emptied is left out. */
export function staffBody(data: Data): Data {
  const { username, name, roles, regions, unit, version } = data;
  const duty = dutyOf(data.duty as Partial<Duty> | undefined);
  return {
    name,
    roles,
    regions,
    ...(unit ? { unit } : {}),
    ...(duty ? { duty } : {}),
    // An account keeps its name; a new one has no version yet.
    ...(version === undefined ? { username } : { version }),
  };
}
