import type { Write } from '../simulated/writes.ts';
import { altering, leavingOut, type Mutant, partOf, placeOf, rewriting, unconditional } from './tamper.ts';

type Fields = Record<string, unknown>;
const numbers = (of: unknown, by: number): Fields =>
  Object.fromEntries(Object.entries(of as Record<string, number>).map(([name, value]) => [name, value + by]));

/** Conditions that are not there. */
const CONDITIONS: Mutant[] = [
  { name: 'the operation record of a report is put without condition', plant: unconditional(/^OP#report/) },
  { name: 'a report is changed without looking at its version', plant: unconditional(/^REPORT#\S+ REPORT/) },
  {
    name: 'a work order is changed without looking at its version',
    plant: unconditional(/^ORDER#\S+ (ORDER|LOG)/),
  },
  { name: 'the outbox row is taken away whether or not it is there', plant: unconditional(/^OUTBOX#/) },
  { name: 'an upload can be attached twice', plant: unconditional(/^UPLOAD#/) },
  {
    name: 'an account is changed without looking at its version',
    plant: unconditional(/^ACCOUNT#\S+ (ACCOUNT|ENTRY)/),
  },
  { name: 'the last piece can be bought twice', plant: unconditional(/^BENEFIT#/) },
  { name: 'a budget is only advice', plant: unconditional(/^BUDGET#/) },
  { name: 'a spend has no operation record', plant: unconditional(/^OP#points\.spend/) },
  { name: 'an event earns as often as it comes', plant: unconditional(/^OP#points\.earn/) },
  { name: 'a refund is given as often as it is asked for', plant: unconditional(/^OP#points\.refund/) },
  { name: 'an interval of taking part can end twice', plant: unconditional(/^ACCOUNT#\S+ (ACCOUNT|OPTIN)/) },
];

/** Rows that are not written. */
const ROWS: Mutant[] = [
  { name: 'operation records are not kept', plant: leavingOut(/^OP#/, 'Put') },
  { name: 'nobody is told of a new report', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.submitted') },
  { name: 'nobody is told of a picture', plant: leavingOut(/^OUTBOX#/, 'Put', 'photo.attached') },
  { name: 'the reporter is not told of the work', plant: leavingOut(/^OUTBOX#/, 'Put', 'order.changed') },
  { name: '"solved" stays with the report', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.confirmed') },
  { name: '"not solved" stays with the report', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.reopened') },
  { name: 'stars stay with the report', plant: leavingOut(/^OUTBOX#/, 'Put', 'report.rated') },
  { name: 'points do not hear of reviews', plant: leavingOut(/^OUTBOX#\S+ points/, 'Put') },
  {
    name: 'staff do not hear of reviews',
    plant: leavingOut(/^OUTBOX#\S+ dispatch/, 'Put', 'review.recorded'),
  },
  { name: 'the outbox row is never taken away', plant: leavingOut(/^OUTBOX#/, 'Delete') },
  { name: 'a report has no first step', plant: leavingOut(/^REPORT#\S+ STEP#\S+#R1$/) },
  { name: 'the phone number is forgotten', plant: leavingOut(/^CONTACT#/) },
  { name: 'a change leaves nothing in the audit log', plant: leavingOut(/^AUDIT#/, 'Put') },
  { name: 'the head of an audit chain stays behind', plant: leavingOut(/^AUDITHEAD#/) },
  { name: 'a sealed audit row is sealed again', plant: unconditional(/^AUDIT#/) },
  { name: 'the case log has a gap', plant: leavingOut(/^ORDER#\S+ LOG#/) },
  { name: 'the report misses a step of the work', plant: leavingOut(/^REPORT#\S+ STEP#\S+#W/) },
  { name: 'staff do not see what became of a picture', plant: leavingOut(/^ORDER#\S+ PHOTO#/) },
  { name: 'an upload is not marked as attached', plant: leavingOut(/^UPLOAD#/) },
  { name: 'a review is lost on the way', plant: leavingOut(/^REVIEW#/) },
  { name: 'a new order is not on the map', plant: leavingOut(/^PINS#/, 'Put') },
  { name: 'what is done stays on the map', plant: leavingOut(/^PINS#/, 'Delete') },
  { name: 'a posting has no entry', plant: leavingOut(/^ACCOUNT#\S+ ENTRY/) },
  {
    name: 'a posting has an entry only',
    plant: rewriting((write) =>
      /^ACCOUNT#\S+ ACCOUNT/.test(placeOf(write)) && partOf(write).Item?.version !== 1 ? undefined : write,
    ),
  },
  { name: 'stock is not counted', plant: leavingOut(/^BENEFIT#/) },
  { name: 'the budget is not counted', plant: leavingOut(/^BUDGET#/) },
  { name: 'nothing shows since when somebody takes part', plant: leavingOut(/^ACCOUNT#\S+ OPTIN/, 'Put') },
];

/** An event told once more under a new id. */
const again = (items: readonly Write[]): Write[] =>
  items
    .filter((write) => write.Put && placeOf(write).startsWith('OUTBOX#'))
    .map((write) => {
      const item = partOf(write).Item as Fields;
      return { Put: { TableName: '-', Item: { ...item, pk: `${item.pk}X` } } } as Write;
    });

/** Rows that say something else. */
const CONTENTS: Mutant[] = [
  { name: 'events are sent twice, under two ids', plant: rewriting((write) => write, again) },
  {
    name: 'a version does not rise',
    plant: altering(/^ORDER#\S+ ORDER/, (i) => ({ ...i, version: Math.max(1, Number(i.version) - 1) })),
  },
  {
    name: 'work starts with being accepted',
    plant: altering(/^ORDER#\S+ ORDER/, (i) =>
      i.status === 'accepted' ? { ...i, status: 'in_progress' } : i,
    ),
  },
  {
    name: 'work that is done keeps the deadline of its stage',
    plant: altering(/^ORDER#\S+ ORDER/, (i) => (i.status === 'finished' ? { ...i, stageDueAt: i.dueAt } : i)),
  },
  {
    name: 'the reporter sees yellow later than staff do',
    plant: altering(/^REPORT#\S+ REPORT/, (i) => (i.yellowAt ? { ...i, yellowAt: i.dueAt } : i)),
  },
  {
    name: 'late news overtakes newer news',
    plant: altering(/^REPORT#\S+ REPORT/, (i) => ({ ...i, orderVersion: 0 })),
  },
  {
    name: 'finished work stays in the open list',
    plant: altering(/^ORDER#/, (i) =>
      i.gsi2pk ? { ...i, gsi2pk: String(i.gsi2pk).replace('closed', 'open') } : i,
    ),
  },
  {
    name: 'the pool forgets what comes back to it',
    plant: altering(/^ORDER#/, ({ gsi1pk, ...i }) =>
      String(gsi1pk).startsWith('POOL') && Number(i.version) > 1 ? i : { ...i, gsi1pk },
    ),
  },
  {
    name: 'reports are listed nowhere once they are closed',
    plant: altering(/^REPORT#/, ({ gsi3pk, ...i }) =>
      String(gsi3pk).endsWith('closed') ? i : { ...i, gsi3pk },
    ),
  },
  {
    name: 'operation records expire after ten minutes',
    plant: altering(/^OP#/, (i) => ({ ...i, ttl: Math.floor(Date.parse(String(i.at)) / 1000) + 600 })),
  },
  {
    name: 'what was spent stays in its lot',
    plant: altering(/^ACCOUNT#\S+ ACCOUNT/, (i) => ({ ...i, lots: i.version === 1 ? i.lots : {} })),
  },
  {
    name: 'the balance is one off',
    plant: altering(/^ACCOUNT#\S+ ACCOUNT/, (i) =>
      Number(i.version) === 3 ? { ...i, balances: numbers(i.balances, 1) } : i,
    ),
  },
  {
    name: 'a posting has one leg',
    plant: altering(/^ACCOUNT#\S+ ENTRY/, (i) => ({ ...i, legs: (i.legs as unknown[]).slice(0, 1) })),
  },
  {
    name: 'a refund brings two pieces back',
    plant: rewriting((write) => {
      const values = write.Update?.ExpressionAttributeValues;
      return placeOf(write).startsWith('BENEFIT#') && values?.[':change'] === 1
        ? ({ Update: { ...write.Update, ExpressionAttributeValues: { ...values, ':change': 2 } } } as Write)
        : write;
    }),
  },
];

export const ROW_MUTANTS: Mutant[] = [...CONDITIONS, ...ROWS, ...CONTENTS];
