import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { declarationOf } from '../../functions/shared/inventory/declare.ts';
import { allItems } from '../../local/inventory/collect.ts';
import { describeInventory } from '../../local/inventory/describe.ts';
import { files, read } from './sources.ts';

const items = await allItems();

describe('the data inventory', () => {
  it.each(items.map((each) => [each.type, each] as const))(
    'says of every field of %s what it is, what for, by what right and how long',
    (_, { schema }) => {
      const without = Object.entries(schema.shape).filter(([, field]) => {
        const data = declarationOf(field as z.ZodType);
        return !data || [data.class, data.purpose, data.basis, data.retention].some((word) => !word?.trim());
      });
      expect(without.map(([name]) => name)).toEqual([]);
    },
  );

  it('names each kind of row once', () => {
    const types = items.map(({ type }) => type);
    expect(types).toHaveLength(new Set(types).size);
  });

  it('is written down: run `npm run inventory`', () => {
    expect(read('docs/data-inventory.md')).toBe(describeInventory(items));
  });

  it('has a kind for every row that code writes', () => {
    const written = files('functions/**/*.ts')
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => [...read(file).matchAll(/Item: \{[^;]{0,120}?\btype: '([a-z_-]+)'/g)])
      .map(([, type]) => type);
    const known = new Set(items.map(({ type }) => type));
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((type) => type && !known.has(type))).toEqual([]);
  });
});

describe('a row of a scan', () => {
  it('has room for nothing about who scanned', () => {
    const scanned = items.filter(({ type }) => type === 'code' || type === 'code_entry');
    for (const { schema } of scanned)
      expect(Object.keys(schema.shape).join(' ')).not.toMatch(/person|phone|ip\b|address|device|agent|user/i);
  });
});
