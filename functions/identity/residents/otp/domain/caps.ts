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
  /** Keyed digests, of one day: who asks, as far as headers say, and who knocked. */
  callers: { person?: string | undefined; edge: string };
  dailyBudget: number;
}

/** A mobile network hides thousands behind one address; our own edge hides everybody behind a few. */
function callerCaps({ person, edge }: Caller['callers']): Cap[] {
  const cap = { windowMs: HOUR, refusal: 'too_many_attempts' } as const;
  if (person === undefined) return [{ ...cap, kind: 'caller', value: edge, most: 60 }];
  // Headers can say anything; the address that knocked cannot, so it has a count of its own.
  return [
    { ...cap, kind: 'caller', value: person, most: 60 },
    { ...cap, kind: 'edge', value: edge, most: 600 },
  ];
}

/**
 * In the order they are taken: what one attacker exhausts first comes first, so that refused requests eat nothing
 * of what everybody shares. What is capped per phone is refused in silence: nobody learns whose phone is in use.
 */
export const capsOf = ({ phoneTag, phone, callers, dailyBudget }: Caller): Cap[] => [
  ...callerCaps(callers),
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
