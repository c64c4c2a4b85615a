import type * as z from 'zod';
import { type Declared, declarationOf } from '../../functions/shared/inventory/declare.ts';
import type { ItemType } from '../../functions/shared/inventory/item.ts';

const HEAD = `# Data inventory

Every field of every row the district stores, with what it is, what for, by what right, and how long. Made from the
slices' own declarations (\`functions/*/inventory.ts\`) by \`npm run inventory\`; a test holds it against them, and
another against every attribute that is really stored.

Classes: **none** tells nothing of anybody · **internal** is the district's business · **personal** is about a human
being · **sensitive** may harm one. Names, phone numbers and birth dates are sealed with a key of their own
(functions/shared/sealing). Besides, every row has keys and index attributes that repeat ids and times of the row.

Files: pictures as sent (30 days), cleared pictures (as long as their report), files to import (1 day), copies of a
person's data (7 days), sheets of codes (30 days). Logs hold routes, codes and ids (180 days). Backups: 35 days.
`;

const keyOf = (data: Declared): string =>
  JSON.stringify([data.class, data.purpose, data.basis, data.retention]);

function rowsOf({ schema }: ItemType): string[] {
  const groups = Map.groupBy(Object.entries(schema.shape), ([, field]) => {
    const data = declarationOf(field as z.ZodType);
    return data ? keyOf(data) : '';
  });
  return [...groups].map(([key, members]) => {
    const [kind, purpose, basis, retention] = JSON.parse(key || '["?","?","?","?"]') as string[];
    const names = members.map(([name]) => `\`${name}\``).join(' ');
    return `| ${names} | ${kind} | ${purpose} | ${basis} | ${retention} |`;
  });
}

export function describeInventory(items: readonly ItemType[]): string {
  const tables = items.map((each) =>
    [
      `## ${each.type}`,
      '',
      `${each.key}`,
      '',
      '| fields | class | purpose | basis | retention |',
      '| --- | --- | --- | --- | --- |',
      ...rowsOf(each),
    ].join('\n'),
  );
  return `${[HEAD.trim(), ...tables].join('\n\n')}\n`;
}
