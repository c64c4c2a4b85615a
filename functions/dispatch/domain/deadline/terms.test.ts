import { expect, it } from 'vitest';
import type { Deadline } from '../../../shared/district/deadline-schemas.ts';
import type { Category } from '../../../shared/district/schemas.ts';
import { severityOf, termsOf } from './terms.ts';

const name = { zh: '某', en: 'Some' };
const urgent = { clock: 'elapsed', case: 240 } as const;
const districts: Deadline = {
  clock: 'working',
  case: 2_000,
  severities: { urgent: { clock: 'elapsed', case: 300, stages: { accept: 20 } } },
};
const CATEGORIES: Category[] = [
  { code: 'road', name, version: 1, hours: 96 },
  { code: 'road.hole', parent: 'road', name, version: 1, hours: 24 },
  { code: 'road.sign', parent: 'road', name, version: 1 },
  {
    code: 'shop',
    name,
    version: 1,
    severity: 'urgent',
    deadline: { clock: 'working', case: 900, stages: { finish: 800 } },
  },
  { code: 'shop.desk', parent: 'shop', name, version: 1 },
  {
    code: 'shop.power',
    parent: 'shop',
    name,
    version: 1,
    deadline: { clock: 'working', case: 600, severities: { urgent } },
  },
];
const terms = (
  code: string,
  severity: 'minor' | 'normal' | 'urgent' = 'normal',
  fallback: Deadline | undefined = districts,
) => termsOf(CATEGORIES, code, severity, fallback);

it.each([
  ['its own hours count by the minute', terms('road.hole'), { clock: 'elapsed', case: 1_440 }],
  ['the hours of the one above are only a sum', terms('road.sign'), { clock: 'working', case: 2_000 }],
  ['the one above', terms('shop.desk'), { clock: 'working', case: 900, stages: { finish: 800 } }],
  ['its own before the one above, whole', terms('shop.power'), { clock: 'working', case: 600 }],
  ['a severity before what is general', terms('shop.power', 'urgent'), urgent],
  ['the district’s severity before own hours', terms('road.hole', 'urgent'), districts.severities?.urgent],
  ['a severity nobody speaks of', terms('shop.power', 'minor'), { clock: 'working', case: 600 }],
  ['a category that is gone', terms('gone'), { clock: 'working', case: 2_000 }],
  [
    'a district without a calendar',
    termsOf([], 'gone', 'normal', undefined),
    { clock: 'elapsed', case: 4_320 },
  ],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

it('a category is as pressing as it says, or as the one above', () => {
  expect(['road.hole', 'shop.desk', 'gone'].map((code) => severityOf(CATEGORIES, code))).toEqual([
    'normal',
    'urgent',
    'normal',
  ]);
});
