const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Spell = { key: 'days' | 'hours' | 'minutes'; big: number; small: number };

/** A length of time in its two largest units: what a person would say. */
export function spell(ms: number): Spell {
  const length = Math.abs(ms);
  if (length >= day)
    return { key: 'days', big: Math.floor(length / day), small: Math.floor((length % day) / hour) };
  if (length >= hour)
    return { key: 'hours', big: Math.floor(length / hour), small: Math.floor((length % hour) / minute) };
  return { key: 'minutes', big: Math.max(1, Math.round(length / minute)), small: 0 };
}
