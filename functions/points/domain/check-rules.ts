import type { Difference, Row } from './check-rows.ts';
import { ruleVersionOf } from './rule-version.ts';

/** The versions of all rules, whoever put them there. */
export class RuleBook {
  /** Numbers seen, by rule. */
  readonly #versions = new Map<string, number[]>();
  readonly #limited = new Set<string>();
  readonly #differences: Difference[] = [];

  add(row: Row): void {
    const where = `${String(row.pk)} ${String(row.sk)}`;
    const say = (what: string, detail: string) => this.#differences.push({ where, what, detail });
    if (row.subject !== 'organisation' && Number(row.points) <= 0)
      say('resident_rule_takes', `${String(row.points)} points`);
    const [id = '', number] = String(row.sk).split('#');
    try {
      const { rule } = ruleVersionOf(row);
      if (rule.id !== id || rule.version !== Number(number))
        say('malformed_rule', `says it is ${rule.id} version ${rule.version}`);
      if ('budget' in rule && rule.budget !== undefined) this.#limited.add(`${rule.id}#${rule.version}`);
    } catch {
      say('malformed_rule', 'is nothing a rule can be');
    }
    this.#versions.set(id, [...(this.#versions.get(id) ?? []), Number(number)]);
  }

  /** Whether what this version gave is counted against a budget. */
  isLimited(id: unknown, version: unknown): boolean {
    return this.#limited.has(`${id}#${version}`);
  }

  /** After the last row: nobody took a version away. */
  close(): Difference[] {
    for (const [id, numbers] of this.#versions) {
      const missing = Math.max(...numbers) - numbers.length;
      if (missing !== 0)
        this.#differences.push({
          where: id,
          what: 'rule_version_missing',
          detail: `${numbers.length} of ${Math.max(...numbers)} versions`,
        });
    }
    return this.#differences;
  }
}
