import { altering, leavingOut, type Mutant, unconditional } from './tamper.ts';

const text = (value: unknown): string => String(value ?? '');

/** The reporter's side: questions, answers, the end of the window. */
export const REPORTER_MUTANTS: Mutant[] = [
  { name: 'an answer stays with the report', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.answered') },
  { name: 'an answer leaves no step', plant: leavingOut(/^REPORT#\S+ STEP#\S+#R\d+$/) },
  {
    name: 'the end of the window is never heard',
    plant: leavingOut(/^OUTBOX#/, 'Put', 'report.confirmation_ends'),
  },
  { name: 'staff never hear that nobody confirmed', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.lapsed') },
  { name: 'a follower is not counted', plant: leavingOut(/^REPORT#\S+ FOLLOWERS/) },
  { name: 'a follower is counted and forgotten', plant: leavingOut(/^FOLLOW#/, 'Put') },
  { name: 'a phone follows as often as it says so', plant: unconditional(/^FOLLOW#/) },
  {
    name: 'the clock goes on while the reporter is asked',
    plant: altering(/^ORDER#\S+ ORDER/, ({ held, ...i }) =>
      held && i.status === 'waiting'
        ? { ...i, held: { ...(held as object), at: '2099-01-01T00:00:00.000Z' } }
        : { held, ...i },
    ),
  },
  {
    name: 'the reporter sees the deadline as it was before the question',
    plant: altering(/^REPORT#\S+ REPORT/, (i) =>
      i.status === 'in_progress' && Number(i.orderVersion) > 4
        ? { ...i, dueAt: new Date(Date.parse(text(i.dueAt)) - 60_000).toISOString() }
        : i,
    ),
  },
  {
    name: 'an answered question is asked for ever',
    plant: altering(/^REPORT#\S+ REPORT/, ({ question, ...i }) => {
      const { answeredAt: _, ...open } = (question ?? {}) as Record<string, unknown>;
      return question ? { ...i, question: open } : i;
    }),
  },
  {
    name: 'the window ends whoever has answered',
    plant: unconditional(/^REPORT#\S+ (REPORT|STEP)/),
  },
];
