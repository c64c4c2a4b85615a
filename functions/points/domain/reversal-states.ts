/**
 * How an award made in error or by fraud is taken back (L-03, L-04): somebody proposes it, somebody else approves
 * it, the holder is told, at least 15 days pass, and an appeal is decided by a third person.
 */
export const REVERSAL_STATES = [
  'proposed',
  'approved',
  'noticed',
  'appealed',
  'upheld',
  'effective',
  'dropped',
] as const;
export type ReversalState = (typeof REVERSAL_STATES)[number];

type Actor = 'another' | 'third' | 'anyone' | 'holder' | 'clock';
interface Transition {
  from: readonly ReversalState[];
  to: ReversalState;
  by: Actor;
}

export const REVERSAL_TRANSITIONS = {
  approve: { from: ['proposed'], to: 'approved', by: 'another' },
  notice: { from: ['approved'], to: 'noticed', by: 'anyone' },
  appeal: { from: ['noticed'], to: 'appealed', by: 'holder' },
  uphold: { from: ['appealed'], to: 'upheld', by: 'third' },
  grant: { from: ['appealed'], to: 'dropped', by: 'third' },
  drop: { from: ['proposed', 'approved', 'noticed'], to: 'dropped', by: 'anyone' },
  take_effect: { from: ['noticed', 'upheld'], to: 'effective', by: 'clock' },
} as const satisfies Record<string, Transition>;
export type ReversalAction = keyof typeof REVERSAL_TRANSITIONS;

/** @throws Error naming what is wrong with the table */
export function checkStates(transitions: Record<string, Transition> = REVERSAL_TRANSITIONS): void {
  const all = Object.values(transitions);
  const wrong = (what: string): never => {
    throw new Error(`reversal states: ${what}`);
  };
  const reached = new Set<ReversalState>(['proposed']);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of all) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  for (const state of REVERSAL_STATES) {
    if (!reached.has(state)) wrong(`${state} cannot be reached`);
    const ends = state === 'effective' || state === 'dropped';
    const leaves = all.some(({ from }) => from.includes(state));
    if (ends && leaves) wrong(`${state} must be final`);
    if (!ends && !leaves) wrong(`${state} has no way out`);
  }
  const intoEffect = all.filter(({ to }) => to === 'effective');
  if (intoEffect.some(({ by }) => by !== 'clock')) wrong('only the clock brings it into effect');
  if (intoEffect.some(({ from }) => from.some((state) => state === 'proposed' || state === 'approved')))
    wrong('nothing takes effect without notice');
}
checkStates();
