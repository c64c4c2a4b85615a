import { isDeepStrictEqual } from 'node:util';
import { DomainError, notFound, staleVersion } from '../../shared/errors.ts';
import type { StaffIdentity, StaffRole } from '../../shared/http/contract.ts';
import { refusedWord } from './benefit.ts';
import type { Rule } from './rule.ts';
import type { RuleVersion } from './rule-version.ts';

export const RULE_EDITORS: readonly StaffRole[] = ['administrator', 'points_committee'];
/** Who answers for the programme or looks over it; nobody else on the staff needs the rules to do their work. */
export const RULE_READERS: readonly StaffRole[] = [
  ...RULE_EDITORS,
  'district_operator',
  'oversight',
  'auditor',
];

/** Rules hold for the whole district, so who edits them is in charge of all of it. @throws DomainError `forbidden` */
export function checkReach({ regions }: Pick<StaffIdentity, 'regions'>): void {
  if (!regions.some((code) => code.length === 6)) throw new DomainError('forbidden');
}

/** @throws DomainError `refused_area` for a text that names an area where points never count (L-07) */
export function checkTexts({ text, evidence }: Pick<Rule, 'text' | 'evidence'>): void {
  const found = refusedWord([text, evidence].map((each) => `${each?.zh ?? ''} ${each?.en ?? ''}`).join(' '));
  if (found) throw new DomainError('refused_area', found);
}

/** Whether two say the same, whatever their versions. */
export const sameRule = (one: Rule, other: Rule): boolean =>
  isDeepStrictEqual({ ...one, version: 0 }, { ...other, version: 0 });

/**
 * What an edit makes of a rule: its next version, or `undefined` when there is nothing to write because the rule
 * says so already, be it that the same edit was sent before.
 * @param edited carries the version the editor saw; a new rule carries 1
 * @throws DomainError `stale_version`, `invalid_request`, `refused_area`
 */
export function nextVersion(
  current: Rule | undefined,
  edited: Rule,
  made: Omit<RuleVersion, 'rule'>,
): RuleVersion | undefined {
  checkTexts(edited);
  if (!current) {
    if (edited.version !== 1) throw staleVersion();
    return { rule: edited, ...made };
  }
  if (sameRule(edited, current) && current.version - edited.version <= 1) return undefined;
  if (edited.version !== current.version) throw staleVersion();
  if (edited.subject !== current.subject)
    throw new DomainError('invalid_request', {}, [{ path: 'subject', message: 'never changes' }]);
  return { rule: { ...edited, version: current.version + 1 }, ...made };
}

/** A rule that must be there. @throws DomainError `not_found` */
export function known(found: RuleVersion | undefined): RuleVersion {
  if (!found) throw notFound();
  return found;
}
