import { iso, now } from '../../shared/clock.ts';
import { DomainError, isCode, staleVersion } from '../../shared/errors.ts';
import type { Rule } from '../domain/rule.ts';
import { known, nextVersion, sameRule } from '../domain/rule-edit.ts';
import { findRule, putRules } from '../rows/rule-rows.ts';

/** Decides again once where somebody else wrote first: it may have been the same edit, sent twice. */
async function deciding(decide: () => Promise<Rule>): Promise<Rule> {
  return decide().catch((error: unknown) => {
    if (!isCode(error, 'stale_version')) throw error;
    return decide();
  });
}

/** A rule nobody had before. @throws DomainError `in_use` when somebody has */
export async function createRule(rule: Rule, by: string): Promise<Rule> {
  return deciding(async () => {
    const current = await findRule(rule.id);
    // The same rule sent twice is one rule.
    if (current && sameRule(current.rule, rule)) return current.rule;
    if (current) throw new DomainError('in_use');
    const version = nextVersion(undefined, rule, { at: iso(now()), by });
    if (!version) return rule;
    await putRules([version]);
    return version.rule;
  });
}

/**
 * The next version of a rule. What was given by an earlier one stays as it is: entries carry their points.
 * @throws DomainError `not_found`, `stale_version`, `invalid_request`, `refused_area`
 */
export async function changeRule(rule: Rule, by: string): Promise<Rule> {
  return deciding(async () => {
    const current = known(await findRule(rule.id));
    if (rule.version > current.rule.version) throw staleVersion();
    const version = nextVersion(current.rule, rule, { at: iso(now()), by });
    if (!version) return current.rule;
    await putRules([version]);
    return version.rule;
  });
}
