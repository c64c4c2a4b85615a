/** Deadline colours: blue on time, yellow from 80 % of the time used, red overdue, grey when work is done. */
export type Colour = 'blue' | 'yellow' | 'red' | 'grey';

interface Times {
  createdAt: string;
  dueAt?: string | undefined;
  /** Worked out with the deadline, on its clock; rows from before it was have none, and count every minute. */
  yellowAt?: string | undefined;
}

export function colourAt(
  { createdAt, dueAt, yellowAt }: Times,
  doneAt: string | undefined,
  nowIso: string,
): Colour {
  if (doneAt !== undefined) return 'grey';
  if (dueAt === undefined) return 'blue';
  if (nowIso > dueAt) return 'red';
  if (yellowAt !== undefined) return nowIso >= yellowAt ? 'yellow' : 'blue';
  const start = Date.parse(createdAt);
  const used = (Date.parse(nowIso) - start) / (Date.parse(dueAt) - start);
  return used >= 0.8 ? 'yellow' : 'blue';
}
