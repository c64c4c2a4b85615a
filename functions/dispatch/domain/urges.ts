/** 督办: somebody who oversees the case wants to hear what is being done about it. */
export interface Urge {
  by: { id: string; name: string };
  at: string;
  note: string;
  /** Until when whoever has it says that they know. */
  dueAt: string;
  /** Nobody said so by then, and the office above was told. */
  told?: true;
  /** The answer of whoever has it. */
  receipt?: { by: { id: string; name: string }; at: string; note: string };
}

/** Who urges more often wants another office, not another line. */
export const MOST_URGES = 20;

export const openUrges = (urges: readonly Urge[] = []): Urge[] =>
  urges.filter(({ receipt }) => receipt === undefined);

/** The next moment at which an urge has gone unanswered for too long. */
export const urgeDue = (urges: readonly Urge[] = []): string | undefined =>
  openUrges(urges)
    .filter(({ told }) => !told)
    .map(({ dueAt }) => dueAt)
    .sort()[0];

/** Those that are answered with these words: all that are open. Nobody answers what they urged themselves. */
export function answered(urges: readonly Urge[], by: { id: string; name: string }, at: string, note: string) {
  return urges.map((urge) =>
    urge.receipt === undefined && urge.by.id !== by.id ? { ...urge, receipt: { by, at, note } } : urge,
  );
}

/** The urges of which one had to be answered by `dueAt`, now that the office above knows. */
export const toldOf = (urges: readonly Urge[], dueAt: string): Urge[] =>
  urges.map((urge) => (urge.receipt === undefined && urge.dueAt === dueAt ? { ...urge, told: true } : urge));
