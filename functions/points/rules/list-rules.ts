import { openCursor, sealCursor } from '../../shared/http/cursor.ts';
import type { Rule } from '../domain/rule.ts';
import { known } from '../domain/rule-edit.ts';
import type { RuleVersion } from '../domain/rule-version.ts';
import { NEWEST, rulesAfter, versionsOf } from '../rows/rule-rows.ts';

interface Ask {
  limit: number;
  cursor?: string | undefined;
}
interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** @throws DomainError `invalid_cursor` */
export async function listRules({ limit, cursor }: Ask): Promise<Page<Rule>> {
  const after = cursor === undefined ? undefined : (await openCursor('rules', cursor)).after;
  const items: Rule[] = [];
  for await (const { rule } of rulesAfter(after)) {
    const last = items.at(-1);
    if (last && items.length === limit)
      return { items, nextCursor: await sealCursor('rules', { after: last.id }) };
    items.push(rule);
  }
  return { items };
}

/** What a rule was, the newest first. @throws DomainError `not_found`, `invalid_cursor` */
export async function listVersions(id: string, { limit, cursor }: Ask): Promise<Page<RuleVersion>> {
  const list = `rules/${id}`;
  const before = cursor === undefined ? NEWEST : Number((await openCursor(list, cursor)).before);
  const read = await versionsOf(id, before, limit + 1);
  if (cursor === undefined) known(read[0]);
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (read.length <= limit || !last) return { items };
  return { items, nextCursor: await sealCursor(list, { before: String(last.rule.version) }) };
}
