import * as z from 'zod';
import { industrySchema, locationSchema, regionCodeSchema } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import { words } from '../../shared/http/contract.ts';
import { CODE_KINDS, type Code, type CodeStatus, HELD_KINDS, NEXT } from './code.ts';

export const CODE_ACTIONS = ['suspend', 'resume', 'replace', 'retarget', 'transfer'] as const;
export type CodeAction = (typeof CODE_ACTIONS)[number];

/** What a change says besides its name: a replaced plate keeps its place, a re-targeted one its characters. */
export const changeSchema = z.strictObject({
  version: z.number().int().positive(),
  reason: words(2, 500),
  /** Re-target: where the plate hangs now, or what it is for. `location: null` takes the point away. */
  place: z
    .strictObject({
      name: words(1, 80).optional(),
      regionCode: regionCodeSchema.optional(),
      location: locationSchema.nullable().optional(),
    })
    .optional(),
  kind: z.enum(CODE_KINDS).optional(),
  /** Re-target: the trade of a shop or stall; null takes it away. */
  industry: industrySchema.nullable().optional(),
  /** Transfer: who holds the shop or the stall from now on. */
  holder: words(1, 80).optional(),
});
export type Change = z.infer<typeof changeSchema>;

const STATUS: Partial<Record<CodeAction, CodeStatus>> = {
  suspend: 'suspended',
  resume: 'active',
  replace: 'replaced',
};
/** Others are moved, not handed over. */
const may = (code: Code, action: CodeAction): boolean => {
  const status = STATUS[action];
  if (status !== undefined) return NEXT[code.status].includes(status);
  return code.status !== 'replaced' && (action === 'retarget' || HELD_KINDS.has(code.kind));
};

/** What may be done to a code as it stands. */
export const allowedActions = (code: Code): CodeAction[] =>
  CODE_ACTIONS.filter((action) => may(code, action));

const missing = (path: string): DomainError =>
  new DomainError('invalid_request', {}, [{ path: `body.${path}`, message: 'required' }]);

function retargeted(code: Code, { place: changes = {}, kind = code.kind, industry }: Change): Code {
  const { industry: had, ...before } = code;
  const { location = before.place.location, ...rest } = changes;
  const { location: _, ...place } = { ...before.place, ...definite(rest) };
  // A card has a PIN and speaks for somebody; what hangs at a place does neither.
  if (kind !== code.kind && (kind === 'courier' || code.kind === 'courier'))
    throw new DomainError('invalid_request', {}, [{ path: 'body.kind', message: 'courier_stays' }]);
  const held = HELD_KINDS.has(kind);
  if (industry && !held)
    throw new DomainError('invalid_request', {}, [{ path: 'body.industry', message: 'not_a_shop' }]);
  // What is no shop any more has no trade.
  const trade = held ? (industry === undefined ? had : industry) : null;
  return {
    ...before,
    kind,
    place: { ...place, ...(location ? { location } : {}) },
    ...(trade ? { industry: trade } : {}),
  };
}

const definite = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/**
 * The code after a change.
 * @param replacement the new code, for `replace`
 * @throws DomainError `illegal_transition`, `invalid_request`
 */
export function changed(
  before: Code,
  action: CodeAction,
  change: Change,
  at: string,
  replacement?: string,
): Code {
  if (!may(before, action)) throw new DomainError('illegal_transition', { status: before.status });
  const next = { ...before, version: before.version + 1 };
  const status = STATUS[action];
  if (status !== undefined) return { ...next, status, ...(replacement ? { replacedBy: replacement } : {}) };
  if (action === 'retarget') {
    const { place, kind, industry } = change;
    if (place === undefined && kind === undefined && industry === undefined) throw missing('place');
    return retargeted(next, change);
  }
  if (change.holder === undefined) throw missing('holder');
  // What people thought of the last holder is not the next one's.
  return { ...next, place: { ...next.place, name: change.holder }, heldSince: at };
}

/** One line of a code's history: who changed what, when and why. */
export const historySchema = z.object({
  version: z.number().int(),
  action: z.enum([...CODE_ACTIONS, 'issue', 'new_pin']),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  /** The fields that changed, as they were and as they became. */
  from: z.record(z.string(), z.unknown()).optional(),
  to: z.record(z.string(), z.unknown()).optional(),
});
export type HistoryLine = z.infer<typeof historySchema>;

const TOLD = ['status', 'kind', 'place', 'industry', 'replacedBy'] as const;

export function differences(before: Code, after: Code): Pick<HistoryLine, 'from' | 'to'> {
  const fields = TOLD.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const pick = (code: Code) => Object.fromEntries(fields.map((field) => [field, code[field]]));
  return { from: pick(before), to: pick(after) };
}
