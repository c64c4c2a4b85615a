/** The phone that makes codes, as its account's row holds it. */
export interface Factor {
  /** pending: shown, but no code from it was seen yet. */
  status: 'pending' | 'on';
  /** Base32, sealed. */
  secret: string;
  /** The newest time step whose code was used: it and those before are spent. */
  lastStep: number;
  /** Tags of recovery codes that were not used yet. */
  recovery: string[];
  version: number;
}

/** Wrong codes until nobody may try for a while. */
export const MAX_TRIES = 5;
export const TRIES_MS = 15 * 60_000;
/** How long the step between password and session may take. Seconds. */
export const CHALLENGE_SECONDS = 300;
export const RECOVERY_CODES = 10;

export interface Need {
  kind: 'none' | 'code' | 'enrol';
}

/** What stands between a right password and a session. A role that must have a second factor sets it up there. */
export function needOf(
  roles: readonly string[],
  required: readonly string[],
  factor: Pick<Factor, 'status'> | undefined,
): Need['kind'] {
  if (factor?.status === 'on') return 'code';
  return roles.some((role) => required.includes(role)) ? 'enrol' : 'none';
}
