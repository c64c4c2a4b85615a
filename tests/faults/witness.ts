import type { StaffVerb } from '../../functions/dispatch/flow/flow.ts';
import type { ReversalKey } from '../../functions/points/rows/reversal-rows.ts';
import type { Submission } from '../../functions/report/submit.ts';
import { messageSchema } from '../../functions/shared/events/events.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { MOST_CLAIMS } from './invariants/claims.ts';
import { clockFault } from './invariants/clock.ts';
import { cardFault } from './invariants/couriers.ts';
import { alarmFault } from './invariants/escalation.ts';
import { answerFault, type Dealt, dealtWith } from './invariants/inspections.ts';
import { checkExpiry } from './invariants/timers.ts';
import type { Change } from './simulated/store.ts';
import type { Item } from './simulated/values.ts';
import type { World } from './world.ts';

/** Heard in some days: the run comes to rest without it. */
const isFarOff = ({ type }: { type?: unknown }): boolean => type === 'report.confirmation_ends';

const dueOf = (row: Item): string => String(row.outboxAt).slice(0, 24);

/** What somebody outside knows: which answers they heard. */
export interface Sent {
  key: string;
  body: Submission;
  /** Report ids that were answered; all of them must be one. */
  heard: string[];
  /** Codes of refusals that were answered. */
  refused: string[];
  /** Sends it once more, or other words under its name, by another way than the pages'. False: it had no name. */
  again?: false | ((description: string) => Promise<string>);
}
export interface Told {
  eventId: string;
  consumer: string;
  type: string;
  payload: Record<string, unknown>;
  applied: number;
}

/** What time says, and what is said beside the work, leaves an order where it is. */
const ORDER_GRAPH: Record<string, readonly string[]> = {
  '': ['queued', 'assigned'],
  queued: ['queued', 'assigned', 'accepted', 'offered', 'closed'],
  assigned: ['assigned', 'queued', 'accepted', 'offered', 'closed'],
  offered: ['offered', 'queued', 'assigned', 'accepted', 'closed'],
  accepted: ['accepted', 'queued', 'assigned', 'offered', 'in_progress', 'waiting', 'suspended', 'closed'],
  in_progress: ['in_progress', 'queued', 'finished', 'waiting', 'suspended', 'closed'],
  suspended: ['suspended', 'accepted', 'in_progress', 'closed'],
  waiting: ['waiting', 'accepted', 'in_progress', 'closed'],
  finished: ['queued', 'assigned', 'closed', 'finished'],
  closed: ['closed', 'queued'],
};
/** Steps may be left out: the newest news alone decides. */
const REPORT_GRAPH: Record<string, readonly string[]> = {
  '': ['received'],
  received: ['assigned', 'in_progress', 'waiting', 'finished', 'merged', 'rejected'],
  assigned: ['assigned', 'in_progress', 'waiting', 'finished', 'merged', 'rejected'],
  in_progress: ['assigned', 'in_progress', 'waiting', 'finished', 'merged', 'rejected'],
  waiting: ['waiting', 'assigned', 'in_progress', 'finished', 'merged', 'rejected'],
  merged: ['merged', 'assigned', 'in_progress', 'waiting', 'finished', 'rejected'],
  rejected: ['rejected', 'assigned', 'in_progress', 'waiting', 'finished', 'merged'],
  finished: ['finished', 'solved', 'reopened', 'unconfirmed'],
  reopened: ['reopened', 'assigned', 'in_progress', 'waiting', 'finished', 'merged', 'rejected'],
  unconfirmed: ['unconfirmed'],
  solved: ['solved'],
};
const IMMUTABLE = new Set(['order-log', 'operation', 'review', 'points-decision', 'ledger-entry', 'rule']);

/** The holder's account as the commit that wrote the entry found it. */
const accountBefore = (entry: Item, commit: readonly Change[]): Item | undefined =>
  commit.find(({ pk, before }) => pk === entry.pk && before?.type === 'account')?.before;

/** What somebody can be held to account for. */
const AUDITED = [
  'inspection-plan',
  'order-answer',
  'report',
  'order',
  'review',
  'points-decision',
  'account',
  'benefit',
  'rule',
];

/** Watches every commit, remembers what people were told, and collects what should not have happened. */
export class Witness {
  readonly violations: string[] = [];
  readonly submissions: Sent[] = [];
  readonly acts: { orderId: string; action: StaffVerb; staffId: string; version: number }[] = [];
  readonly answers: { reportId: string; solved: boolean }[] = [];
  readonly appeals: { reportId: string; words: string }[] = [];
  /** `away`: thought again, and heard that it is so. */
  readonly followers: { reportId: string; follower: string; away?: boolean }[] = [];
  /** What was raised, answered on rounds, and dealt with of plans. */
  readonly raised: string[] = [];
  readonly points: { orderId: string; point: string; n: number; result: string }[] = [];
  readonly dealt: Dealt[] = [];
  /** Through Open311, beside the case. */
  readonly remarks: { reportId: string; text: string }[] = [];
  readonly replies: { reportId: string; text: string }[] = [];
  readonly ratings: { reportId: string; stars: number }[] = [];
  readonly reversals: ReversalKey[] = [];
  /** By operation: the answer first heard, and how to ask again. */
  readonly answered = new Map<string, { kind: string; answer: unknown; again: () => Promise<unknown> }>();
  /** Pieces on the shelf at the beginning. */
  stock = 0;
  /** Every outbox row that ever stood in the table. */
  readonly told = new Map<string, Told>();
  /** How often a message reached its port, by its key. */
  readonly handed = new Map<string, number>();
  private readonly atPort = new Set<string>();
  private readonly world: World;
  private open = 0;
  /** Which sweeper put off which outbox row. */
  private readonly claims = new Set<string>();

  constructor(world: World) {
    this.world = world;
  }

  broke(invariant: string, text: string): void {
    this.world.network.note(`✗ ${invariant}: ${text}`);
    this.violations.push(`${invariant}: ${text}`);
  }

  /** A message is on its way to its port: by one sender, and not after it was settled. */
  handing(key: string, clocksAgree: boolean): void {
    const [ownerId = '', digest = '', channel = ''] = key.split('/');
    const place = keys.delivery(ownerId, digest, channel);
    const row = this.world.table.engine.store.item(place.pk, place.sk);
    // A lease is only as good as the clocks: by one that is minutes behind, it has ended for another sender.
    if (clocksAgree && row?.state !== 'waiting')
      this.broke('I-11', `${key} was handed over when it was ${row?.state}`);
    if (clocksAgree && this.atPort.has(key)) this.broke('I-11', `${key} was handed over by two at once`);
    this.atPort.add(key);
  }

  handedOver(key: string): void {
    this.atPort.delete(key);
    this.handed.set(key, (this.handed.get(key) ?? 0) + 1);
  }

  heard(operation: string, answer: unknown, again: () => Promise<unknown>): void {
    const before = this.answered.get(operation);
    if (before && JSON.stringify(before.answer) !== JSON.stringify(answer))
      this.broke(
        'I-19',
        `${operation}: ${JSON.stringify(answer)} now, ${JSON.stringify(before.answer)} before`,
      );
    if (!before) this.answered.set(operation, { kind: operation, answer, again });
  }

  /** An audit row changes once: when it gets its place in the chain. */
  private joined(before: Item, after: Item | undefined): void {
    const said = ({ id, at, actor, action, changed, more, seen }: Item) =>
      JSON.stringify([id, at, actor, action, changed, more, seen]);
    if (before.seq !== undefined || after?.seq === undefined || said(before) !== said(after))
      this.broke('I-16', `${before.pk} ${before.sk} was rewritten`);
  }

  /** + of I-16: one row of the audit log in the transaction of each change; a posting is its own immutable row. */
  private logged(changes: readonly Change[]): void {
    const of = (type: string) =>
      changes.filter(({ before, after }) => (after ?? before)?.type === type).length;
    const rows = changes.filter(({ before, after }) => after?.type === 'audit' && !before).length;
    const wanted = AUDITED.some((type) => of(type) > 0) && of('ledger-entry') === 0;
    // What lay in the table before anybody acted was put there directly.
    if (this.world.network.caller !== 'world' && (wanted ? rows !== 1 : rows > 1))
      this.broke('I-16', `${changes[0]?.pk} and others changed with ${rows} audit rows`);
  }

  /** Something is to be heard in some days. */
  get farOff(): boolean {
    return [...this.told.values()].some((told) => told.applied === 0 && isFarOff(told));
  }

  get outboxEmpty(): boolean {
    return this.open === 0;
  }

  committed(changes: readonly Change[]): void {
    this.logged(changes);
    for (const change of changes) {
      const { pk, sk, before, after } = change;
      if (pk.startsWith('OUTBOX#')) this.outbox(pk, sk, before, after);
      const type = String(after?.type ?? before?.type ?? '');
      if (type === 'order') {
        this.rises(change, ORDER_GRAPH);
        const fault = clockFault(change, changes) ?? alarmFault(change, changes);
        if (fault) this.broke('I-09', fault);
        const ridden = cardFault(this.world, change);
        if (ridden) this.broke('I-13', ridden);
      }
      if (type === 'claims' && ((after?.orders as Set<string> | undefined) ?? new Set()).size > MOST_CLAIMS)
        this.broke('I-13', `${pk} has more than ${MOST_CLAIMS} claims`);
      if (type === 'inspection-plan') {
        const { dealt, fault } = dealtWith(change);
        if (fault) this.broke('I-13', fault);
        if (dealt) this.dealt.push(dealt);
      }
      if (type === 'order-answer') {
        const fault = answerFault(this.world, change);
        if (fault) this.broke('I-13', fault);
      }
      if (type === 'report') this.rises(change, REPORT_GRAPH);
      if (type === 'account') this.balanced(change, changes);
      if (type === 'ledger-entry' && after?.kind === 'resident' && after.reason === 'earn')
        this.tookPart(after, changes);
      if (type === 'ledger-entry' && after?.reason === 'expire')
        checkExpiry(this.world, after, accountBefore(after, changes));
      if (type === 'benefit' && Number(after?.stock) < 0)
        this.broke('I-05', `${pk} has ${after?.stock} pieces`);
      if (before && type === 'audit') this.joined(before, after);
      if (before && after && type === 'inbox' && after.readAt === undefined)
        this.broke('I-11', `${pk} ${sk} was written again`);
      if (before && IMMUTABLE.has(type)) this.broke('I-13', `${pk} ${sk} was rewritten`);
    }
  }

  private outbox(pk: string, sk: string, before: Item | undefined, after: Item | undefined): void {
    const key = `${pk} ${sk}`;
    if (after && !before) {
      if (!isFarOff(after)) this.open += 1;
      this.told.set(key, {
        eventId: pk.slice('OUTBOX#'.length),
        consumer: sk,
        type: String(after.type),
        payload: after.payload as Item,
        applied: this.told.get(key)?.applied ?? 0,
      });
    } else if (before && !after) {
      if (!isFarOff(before)) this.open -= 1;
      const told = this.told.get(key);
      if (told) told.applied += 1;
    } else if (before && after) {
      this.claims.add(`${this.world.network.caller} ${key}`);
      const pause = Date.parse(dueOf(after)) - Date.parse(dueOf(before));
      // A sweeper whose clock is set back between its question and its claim reckons from the new time.
      const setBack = this.world.network.weather.jumpBack && pause >= 30_000 - 3_600_000;
      if (!(pause >= 30_000 || setBack)) this.broke('I-10', `${key} was put off by ${pause} ms`);
    }
  }

  /** A sweeper sends what it has claimed, so that two send once and what was consumed is left alone. */
  sent(consumer: string, body: string): void {
    const { caller } = this.world.network;
    if (!caller.startsWith('sweeper')) return;
    const { pk, sk } = keys.outbox(messageSchema.parse(JSON.parse(body)).eventId, consumer);
    if (!this.claims.has(`${caller} ${pk} ${sk}`))
      this.broke('I-10', `${caller} sent ${pk} ${sk} without a claim`);
  }

  /** + of I-04 and I-05: a balance moves by the entries of the same commit, and never below zero. */
  private balanced({ pk, before, after }: Change, commit: readonly Change[]): void {
    if (Number(after?.version) !== Number(before?.version ?? 0) + 1)
      this.broke('I-13', `${pk} skipped a version`);
    const was = (before?.balances ?? {}) as Record<string, number>;
    for (const [currency, balance] of Object.entries((after?.balances ?? {}) as Record<string, number>)) {
      const moved = commit
        .filter(
          (change) =>
            change.pk === pk && change.after?.type === 'ledger-entry' && change.after.currency === currency,
        )
        .reduce((sum, change) => sum + Number(change.after?.amount), 0);
      if (balance < 0) this.broke('I-05', `${pk} has ${balance} ${currency}`);
      if (balance - (was[currency] ?? 0) !== moved)
        this.broke(
          'I-04',
          `${pk} ${currency} went from ${was[currency]} to ${balance}, entries say ${moved}`,
        );
    }
  }

  /** + of I-08: the account that the award was put on takes part, and did when it happened. */
  private tookPart(entry: Item, commit: readonly Change[]): void {
    const since = accountBefore(entry, commit)?.optedInSince;
    if (since === undefined || String(since) > String(entry.eventAt))
      this.broke('I-08', `${entry.pk} earned for ${entry.eventId} without taking part`);
  }

  private rises({ pk, before, after }: Change, graph: Record<string, readonly string[]>): void {
    if (!after) {
      this.broke('I-13', `${pk} was deleted`);
      return;
    }
    const was = Number(before?.version ?? 0);
    if (after.version !== was + 1) this.broke('I-13', `${pk} went from version ${was} to ${after.version}`);
    const from = String(before?.status ?? '');
    const to = String(after.status);
    if (!graph[from]?.includes(to)) this.broke('I-13', `${pk} went from ${from || 'nothing'} to ${to}`);
  }
}
