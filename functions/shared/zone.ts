/** Milliseconds that the clocks on the walls are ahead of UTC. */
export type OffsetAt = (at: number) => number;

/**
 * A zone's offset at any moment, from the tables that Node carries.
 * English, because a runtime built with few languages still has that one; the zones are in all of them.
 */
export function offsetReader(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at)) ?? [];
    const size = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
    return sign === '-' ? -size : size;
  };
}

export interface Span {
  from: number;
  to: number;
  offset: number;
}

/**
 * A stretch of at most a day, cut where the clocks are changed. No zone changes its clocks there and back within a
 * day, so both ends tell whether they were.
 */
export function spansBetween(offsetAt: OffsetAt, from: number, to: number): Span[] {
  const [first, last] = [offsetAt(from), offsetAt(to - 1)];
  if (first === last) return [{ from, to, offset: first }];
  let [before, after] = [from, to - 1];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === first) before = middle;
    else after = middle;
  }
  return [
    { from, to: after, offset: first },
    { from: after, to, offset: last },
  ];
}
