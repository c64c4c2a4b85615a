import type { Unit } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import type { NewEvent } from '../../shared/events/events.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import type { Timing } from '../domain/deadline/order-times.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import type { Field } from '../flow/flow.ts';
import type { PartKind } from '../joint/domain/parts.ts';
import type { OrderFile } from '../order-repository.ts';
import type { Ground } from '../rejecting/grounds.ts';

/** What somebody says with a step; the flow tells which step needs and takes which of it. */
export interface Command {
  /** Of the order as they saw it. */
  version?: number | undefined;
  note?: string | undefined;
  reason?: string | undefined;
  unit?: string | undefined;
  question?: string | undefined;
  photos?: string[] | undefined;
  bounty?: number | undefined;
  units?: string[] | undefined;
  /** Of parts: what they are for; one of them. */
  kind?: PartKind | undefined;
  part?: string | undefined;
  /** The order that goes on for both. */
  order?: string | undefined;
  /** Why nothing is done about it. */
  ground?: Ground | undefined;
  /** Whom it is given to. */
  staff?: string | undefined;
  /** How much longer it may take. */
  minutes?: number | undefined;
  until?: string | undefined;
}

export interface Context {
  at: string;
  staff: StaffIdentity;
  command: Command;
  units: readonly Unit[];
  timing: Timing;
  file: OrderFile;
}

/** What a step makes of an order. The pipeline adds version, times, log line and pictures. */
export interface Applied {
  order: WorkOrder;
  /** In codes, for the case log. */
  details?: Record<string, string>;
  /** Rows of others that change with it. */
  steps?: Step[];
  events?: NewEvent[];
  /** Partition keys of others that show the pictures, too. */
  pictured?: string[];
}

export interface VerbModule {
  /** What the case log calls it once it is done. */
  past: string;
  /** Staff's own business: the reporter is not told. */
  internal?: true;
  /** Before anything else: what those may hear who see the order no longer. @throws DomainError */
  refuse?(order: WorkOrder, staff: StaffIdentity): void;
  /** @throws DomainError for what this order, or this command, does not allow */
  apply(order: WorkOrder, context: Context): Applied | Promise<Applied>;
}

/** @throws DomainError `unknown_unit` */
export function namedUnit(units: readonly Unit[], code: string | undefined): { code: string; name: string } {
  const unit = units.find((candidate) => candidate.code === code);
  if (!unit) throw new DomainError('unknown_unit');
  return { code: unit.code, name: unit.name.zh };
}

/** One that can be given something. @throws DomainError `unknown_unit`, `unit_retired` */
export function unitInUse(units: readonly Unit[], code: string | undefined): { code: string; name: string } {
  const unit = namedUnit(units, code);
  if (units.find((each) => each.code === unit.code)?.retired)
    throw new DomainError('unit_retired', { unit: unit.name });
  return unit;
}

/** @throws DomainError `invalid_request` naming each field that is missing, and each that says nothing here */
export function requireFields(
  command: Command,
  { needs = [], takes = [] }: { needs?: readonly Field[]; takes?: readonly Field[] },
): void {
  const said = Object.entries(command)
    .filter(([field, value]) => field !== 'version' && value !== undefined && value !== '')
    .map(([field]) => field);
  const fields = [
    ...needs
      .filter((field) => !said.includes(field))
      .map((field) => ({ path: `body.${field}`, message: 'required' })),
    ...said
      .filter((field) => ![...needs, ...takes].some((known) => known === field))
      .map((field) => ({ path: `body.${field}`, message: 'not_taken' })),
  ];
  if (fields.length > 0) throw new DomainError('invalid_request', {}, fields);
}
