const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** At most `most` codes in a window. `silent`: the caller hears the same as if a code had been sent. */
export interface Cap {
  kind: string;
  value: string;
  windowMs: number;
  most: number;
  refusal: 'silent' | 'too_many_attempts' | 'sms_budget';
}

export interface Caller {
  phoneTag: string;
  phone: string;
  /** Keyed digest of the coarse address and the day. */
  caller: string;
  dailyBudget: number;
}

/**
 * In the order they are taken: what one attacker exhausts first comes first, so that refused requests eat nothing
 * of what everybody shares. What is capped per phone is refused in silence: nobody learns whose phone is in use.
 */
export const capsOf = ({ phoneTag, phone, caller, dailyBudget }: Caller): Cap[] => [
  // A mobile network hides thousands behind one address.
  { kind: 'caller', value: caller, windowMs: HOUR, most: 60, refusal: 'too_many_attempts' },
  { kind: 'minute', value: phoneTag, windowMs: MINUTE, most: 1, refusal: 'silent' },
  { kind: 'hour', value: phoneTag, windowMs: HOUR, most: 5, refusal: 'silent' },
  { kind: 'day', value: phoneTag, windowMs: DAY, most: 10, refusal: 'silent' },
  // Pumping walks through neighbouring numbers, each below its own cap.
  { kind: 'prefix', value: phone.slice(0, -4), windowMs: HOUR, most: 60, refusal: 'too_many_attempts' },
  { kind: 'budget', value: 'district', windowMs: DAY, most: dailyBudget, refusal: 'sms_budget' },
];

/** The district's days begin at midnight there. */
const ZONE_MS = 8 * HOUR;

export const windowOf = (windowMs: number, nowMs: number): number => Math.floor((nowMs + ZONE_MS) / windowMs);

/** An address without what tells households apart: a /24, or a /48. */
export function coarseAddress(address: string): string {
  const mapped = address.replace(/^::ffff:/i, '');
  if (/^\d+(\.\d+){3}$/.test(mapped)) return mapped.split('.').slice(0, 3).join('.');
  const [head = '', tail] = address.toLowerCase().split('::', 2);
  const groups = head.split(':').filter(Boolean);
  // `2001::1` has zeros where the double colon stands.
  return [...groups, ...(tail === undefined ? [] : ['0', '0', '0'])].slice(0, 3).join(':');
}
