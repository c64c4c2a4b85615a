import { chanceInt } from '../chance.ts';
import { iso, now } from '../clock.ts';
import { newId } from '../ids.ts';
import type { Item, Step } from '../kernel/transact.ts';
import { tableName } from '../table/client.ts';
import { indexKeys } from '../table/index-keys.ts';
import { keys } from '../table/keys.ts';
import { AUDIT_SHARDS } from '../table/shards.ts';
import { type Actor, currentAct } from './actor.ts';

/** A row that changed: its key as `pk|sk`, never what is in it. */
export interface Changed {
  row: string;
  change: 'put' | 'update' | 'delete';
  version?: number;
}

export interface AuditRow {
  pk: string;
  sk: string;
  id: string;
  at: string;
  actor: Actor;
  action: string;
  /** What was seen of whom; views only. */
  seen?: { kind: string; id: string; field: string };
  changed?: Changed[];
  /** Changed rows beyond those named. */
  more?: number;
}

/** A bulk job touches 99 rows; the first ones and their number say enough. */
const NAMED = 12;
/** The spine's own rows: what was asked before, and what is still to be told. Nor is it kept who looked at what, when. */
const SPINE = /^(OP|OUTBOX|SEEN)#/;

function changeOf({ write }: Step): Changed[] {
  const { Put, Update, Delete } = write;
  const key: Item | undefined = Put?.Item ?? Update?.Key ?? Delete?.Key;
  if (!key || SPINE.test(String(key.pk))) return [];
  const version = Put?.Item?.version;
  const named = { row: `${key.pk}|${key.sk}`, ...(typeof version === 'number' ? { version } : {}) };
  return [{ ...named, change: Put ? 'put' : Update ? 'update' : 'delete' }];
}

/** Nobody's hand, and immutable rows of their own that are proved each night: the audit log does not repeat them. */
const isPosting = (steps: readonly Step[], actor: Actor): boolean =>
  actor.kind !== 'staff' && steps.some(({ write }) => write.Put?.Item?.type === 'ledger-entry');

/** The row as it is written: not yet part of a chain, and listed in the index that the sealer reads. */
export function auditItem(what: Pick<AuditRow, 'seen' | 'changed' | 'more'>): AuditRow & Item {
  const time = now();
  const at = iso(time);
  const id = newId('A', time);
  const shard = chanceInt(AUDIT_SHARDS);
  return {
    ...keys.audit(at.slice(0, 10), shard, at, id),
    type: 'audit',
    id,
    at,
    ...currentAct(),
    ...what,
    outboxShard: indexKeys.unsealed(shard),
    outboxAt: indexKeys.outboxAt(at, id),
  };
}

/** One row for a commit that changes something, to be written in the same transaction. */
export function auditSteps(steps: readonly Step[]): Step[] {
  const changed = steps.flatMap(changeOf);
  if (changed.length === 0 || isPosting(steps, currentAct().actor)) return [];
  const more = changed.length - NAMED;
  const Item = auditItem({ changed: changed.slice(0, NAMED), ...(more > 0 ? { more } : {}) });
  return [
    { write: { Put: { TableName: tableName(), Item, ConditionExpression: 'attribute_not_exists(pk)' } } },
  ];
}
