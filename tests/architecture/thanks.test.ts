import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { answered, type Praise, pending } from '../../functions/praise/domain/praise.ts';
import { handler as thankHousehold } from '../../functions/praise/handlers/thank-household.ts';
import { ITEMS } from '../../functions/praise/inventory.ts';
import { putPraise } from '../../functions/praise/praise-repository.ts';
import { PRAISE_EVENTS } from '../../functions/shared/events/praise-events.ts';
import { indexKeys } from '../../functions/shared/table/index-keys.ts';
import { useEnvironment } from '../../functions/shared/testing/environment.ts';
import { readFunctions } from '../../local/lambdas/service-file.ts';
import { files, read } from './sources.ts';

const production = files('functions/**/*.ts', '{resident-ui,admin-ui}/src/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$|\/testing\//.test(file),
);
/** Without comments: those may say what is forbidden, and why. */
const code = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
const naming = (among: readonly string[], what: RegExp) => among.filter((file) => what.test(code(file)));

const GIVEN = { id: 'T1', whose: 'S-1', region: '150603001001', reasons: ['kind'], on: '2026-03-01' };

describe('thanks are no number', () => {
  const slice = production.filter((file) => /\/prais(e|ing)\//.test(file));
  const rows = ITEMS.filter(({ type }) => type === 'praise');

  it('a praise has no numeric field but the version of its row, and none that says who gave it', () => {
    expect(rows).toHaveLength(1);
    for (const { schema } of rows) {
      const { properties = {} } = z.toJSONSchema(schema) as {
        properties?: Record<string, { type?: string }>;
      };
      const numeric = Object.entries(properties).filter(
        ([, { type }]) => type !== 'string' && type !== 'array',
      );
      expect(numeric.map(([name]) => name)).toEqual(['version']);
      expect(Object.keys(properties).join(' ')).not.toMatch(
        /report|order|person|giver|from|by\b|stars|points|count/i,
      );
    }
  });

  it('no answer and no event of it has a number, but the version that an answer to it names', () => {
    const numbers: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      const { type } = value as { type?: unknown };
      if (type === 'integer' || type === 'number') numbers.push(path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    const { paths } = parse(read('openapi.yaml')) as { paths: Record<string, Record<string, object>> };
    const about = Object.entries(paths).filter(([path]) => /praise/.test(path));
    expect(about.length).toBeGreaterThan(5);
    for (const [path, methods] of about)
      for (const { responses = {} } of Object.values(methods) as { responses?: Record<string, object> }[])
        for (const [status, answer] of Object.entries(responses))
          if (Number(status) < 300) walk(answer, path);
    expect(numbers.filter((place) => !place.endsWith('.version'))).toEqual([]);
    for (const [type, { payload }] of Object.entries(PRAISE_EVENTS)) {
      numbers.length = 0;
      walk(z.toJSONSchema(payload), type);
      expect(numbers).toEqual([]);
    }
  });

  it('the one index of praises is of what is shown in a place, by date', () => {
    expect(indexKeys.thankedIn('150603001001')).toBe('THANKED#150603001001');
    const indexed = naming(slice, /\bgsi[123](pk|sk)\b|\bindexKeys\b|\bIndexName\b/);
    expect(indexed.sort()).toEqual([
      'functions/praise/praise-repository.ts',
      'functions/praise/shown-praises.ts',
    ]);
    const at = '2026-03-02T04:05:06.000Z';
    const praise = pending({ ...GIVEN, kind: 'worker', words: '谢谢' });
    const listed = (each: Praise) =>
      Object.entries(putPraise(each).write.Put?.Item ?? {}).filter(([name]) => name.startsWith('gsi'));
    useEnvironment();
    expect(listed(praise)).toEqual([]);
    expect(listed(answered(praise, 'agree', at) as Praise)).toEqual([
      ['gsi2pk', 'THANKED#150603001001'],
      ['gsi2sk', `${at}#T1`],
    ]);
  });

  it('nothing counts, sums or sorts them by anything but their day', () => {
    expect(naming(slice, /\bCOUNT\b|Select:|\breduce\(|\btotal\b/)).toEqual([]);
    // Of nobody else's files does one read a praise.
    const others = production.filter((file) => !file.startsWith('functions/praise/'));
    expect(naming(others, /keys\.praise\(|thankedIn\(/)).toEqual([]);
    expect(naming(files('functions/points/**/*.ts'), /prais|thanked/i)).toEqual([]);
  });

  it('those of others have no address: neither route takes whose they are', () => {
    const ofOthers = readFunctions()
      .filter(({ file }) => file.includes('/praise/'))
      .flatMap(({ routes }) => routes.map(({ path }) => path))
      .filter((path) => !/^\/api\/(codes\/\{code\}\/praises?|(staff|residents)\/me\/praises)/.test(path));
    expect(ofOthers).toEqual([]);
  });

  it('a household is given no words', () => {
    const { properties } = z.toJSONSchema(thankHousehold.contract.body) as { properties: object };
    expect(Object.keys(properties)).toEqual(['reasons']);
    const sly = { ...pending({ ...GIVEN, kind: 'neighbour', words: '…' } as never) };
    expect(sly).not.toHaveProperty('words');
  });
});
