import * as z from 'zod';
import { locationSchema, regionCodeSchema } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import { words } from '../../shared/http/contract.ts';
import { CODE_KINDS, type Code, type CodeKind, type CodeStatus, NEXT } from './code.ts';

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
  /** Transfer: who holds the shop or the stall from now on. */
  holder: words(1, 80).optional(),
});
export type Change = z.infer<typeof changeSchema>;

const STATUS: Partial<Record<CodeAction, CodeStatus>> = {
  suspend: 'suspended',
  resume: 'active',
  replace: 'replaced',
};
/** Kinds that somebody holds: others are moved, not handed over. */
const HELD: ReadonlySet<CodeKind> = new Set(['merchant', 'stall']);

const may = (code: Code, action: CodeAction): boolean => {
  const status = STATUS[action];
  if (status !== undefined) return NEXT[code.status].includes(status);
  return code.status !== 'replaced' && (action === 'retarget' || HELD.has(code.kind));
};

/** What may be done to a code as it stands. */
export const allowedActions = (code: Code): CodeAction[] =>
  CODE_ACTIONS.filter((action) => may(code, action));

const missing = (path: string): DomainError =>
  new DomainError('invalid_request', {}, [{ path: `body.${path}`, message: 'required' }]);

function retargeted(before: Code, { place: changes = {}, kind = before.kind }: Change): Code {
  const { location = before.place.location, ...rest } = changes;
  const { location: _, ...place } = { ...before.place, ...definite(rest) };
  return { ...before, kind, place: { ...place, ...(location ? { location } : {}) } };
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
    if (change.place === undefined && change.kind === undefined) throw missing('place');
    return retargeted(next, change);
  }
  if (change.holder === undefined) throw missing('holder');
  // What people thought of the last holder is not the next one's.
  return { ...next, place: { ...next.place, name: change.holder }, heldSince: at };
}

/** One line of a code's history: who changed what, when and why. */
export const historySchema = z.object({
  version: z.number().int(),
  action: z.enum([...CODE_ACTIONS, 'issue']),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  /** The fields that changed, as they were and as they became. */
  from: z.record(z.string(), z.unknown()).optional(),
  to: z.record(z.string(), z.unknown()).optional(),
});
export type HistoryLine = z.infer<typeof historySchema>;

const TOLD = ['status', 'kind', 'place', 'replacedBy'] as const;

export function differences(before: Code, after: Code): Pick<HistoryLine, 'from' | 'to'> {
  const fields = TOLD.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const pick = (code: Code) => Object.fromEntries(fields.map((field) => [field, code[field]]));
  return { from: pick(before), to: pick(after) };
}
