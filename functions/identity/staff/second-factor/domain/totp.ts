import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** Steps before and after now: phones' clocks are a little off, and typing takes its time. */
const WINDOW = 1;

const totp = (base32: string, label = '', issuer = '') =>
  new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(base32),
  });

/** 160 bits, as RFC 4226 recommends. */
export const newSecret = (bytes: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

/** What an authenticator reads from the QR code: the parameters are those that every one of them knows. */
export const enrolmentUri = (base32: string, username: string, issuer: string): string =>
  totp(base32, username, issuer).toString();

export const codeAt = (base32: string, nowMs: number): string => totp(base32).generate({ timestamp: nowMs });

/** @returns the time step the code belongs to, or undefined for a wrong code or one not newer than `lastStep` */
export function stepOf(base32: string, code: string, nowMs: number, lastStep: number): number | undefined {
  // The comparison takes ASCII digits alone; a Chinese keyboard also makes full-width ones.
  const token = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^[0-9]{6}$/.test(token)) return undefined;
  const delta = totp(base32).validate({ token, timestamp: nowMs, window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(nowMs / 1000 / PERIOD_S) + delta;
  return step > lastStep ? step : undefined;
}
