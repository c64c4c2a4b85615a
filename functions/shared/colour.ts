/** Deadline colours: blue on time, yellow from 80 % of the time used, red overdue, grey when work is done. */
export type Colour = 'blue' | 'yellow' | 'red' | 'grey';

export function colourAt(
  createdAt: string,
  dueAt: string | undefined,
  doneAt: string | undefined,
  nowIso: string,
): Colour {
  if (doneAt !== undefined) return 'grey';
  if (dueAt === undefined) return 'blue';
  if (nowIso > dueAt) return 'red';
  const start = Date.parse(createdAt);
  const used = (Date.parse(nowIso) - start) / (Date.parse(dueAt) - start);
  return used >= 0.8 ? 'yellow' : 'blue';
}
