import { describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../shared/district/roster.ts';
import { type Route, unitSchema } from '../../../shared/district/schemas.ts';
import { explainRoute, withDraft } from './explain-route.ts';

const name = { zh: '名', en: 'name' };
const units = ['U-WORKS', 'U-ROADS'].map((code) =>
  unitSchema.parse({ code, name, kind: 'department', regionCode: '150603' }),
);
const rule = (id: string, category: string, region: string, to: Route['to']): Route => ({
  id,
  category,
  region,
  to,
  version: 1,
});
const RULES = [
  rule('R-ALL', '*', '*', { role: 'grid_worker' }),
  rule('R-GROUP', 'lighting', '*', { unit: 'U-WORKS' }),
  rule('R-WEST', 'lighting', '150603002', { unit: 'U-ROADS' }),
  rule('R-NOISE', 'noise', '*', { unit: 'U-ROADS' }),
];
const worker = (staffId: string, days: number[]): RosterEntry => ({
  staffId,
  name: staffId,
  role: 'grid_worker',
  regions: ['150603001001'],
  duty: { days, from: '00:00', to: '24:00' },
});
// 4 May 2026 is a Monday.
const question = {
  category: 'lighting.lamp',
  group: 'lighting',
  regionCode: '15060300100101',
  at: '2026-05-04T04:00:00.000Z',
};
const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);

describe('why a report goes where it goes', () => {
  it('tells the rules that match in their order, and the others by what they miss', () => {
    const answer = explainRoute(question, RULES, units, []);
    expect(answer).toMatchObject({ unit: 'U-WORKS', because: { code: 'rule', rule: 'R-GROUP' }, more: 0 });
    expect(ids(answer.matched)).toEqual(['R-GROUP', 'R-ALL']);
    expect(answer.passedOver.map(({ id, by }) => [id, by])).toEqual([
      ['R-WEST', 'region'],
      ['R-NOISE', 'category'],
    ]);
    expect(answer.people).toEqual([]);
  });

  it('names who could be given it, and who of them is on duty', () => {
    const roster = [worker('S-MON', [1]), worker('S-SUN', [7])];
    const answer = explainRoute({ ...question, category: 'other', group: undefined }, RULES, units, roster);
    expect(answer.because.code).toBe('rule_on_duty');
    expect(answer.people).toEqual([
      { id: 'S-MON', name: 'S-MON', onDuty: true },
      { id: 'S-SUN', name: 'S-SUN', onDuty: false },
    ]);
  });

  it('asks no rule about a message to those who look after the place', () => {
    const roster = [worker('S-MON', [1])];
    const asked = (to: 'grid_worker' | 'community') =>
      explainRoute({ ...question, request: { to } }, RULES, units, roster);
    expect(asked('grid_worker')).toMatchObject({ because: { code: 'request' }, matched: [], passedOver: [] });
    expect(asked('grid_worker').people).toHaveLength(1);
    expect(asked('community')).toMatchObject({ because: { code: 'request_office' }, people: [] });
  });

  it('tells of so many rules, and how many more there are', () => {
    const many = Array.from({ length: 55 }, (_, n) => rule(`R-N${n}`, `some${n}`, '*', { unit: 'U-WORKS' }));
    const answer = explainRoute(question, many, units, []);
    expect([answer.passedOver.length, answer.more]).toEqual([40, 15]);
  });
});

describe('a rule that is not saved yet', () => {
  const draft = { category: 'lighting.lamp', region: '*', to: { unit: 'U-ROADS' } };

  it('is asked among the others', () => {
    const answer = explainRoute(question, withDraft(RULES, draft), units, []);
    expect(answer).toMatchObject({ unit: 'U-ROADS', because: { rule: 'DRAFT' } });
  });

  it('stands in the place of its older self', () => {
    const rules = withDraft(RULES, { ...draft, category: 'noise', id: 'R-GROUP' });
    expect(rules).toHaveLength(RULES.length);
    expect(ids(explainRoute(question, rules, units, []).matched)).toEqual(['R-ALL']);
  });
});
