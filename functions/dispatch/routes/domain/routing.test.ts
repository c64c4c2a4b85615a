import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallbackUnit } from '../../../shared/district/regions.ts';
import type { RosterEntry } from '../../../shared/district/roster.ts';
import type { Duty, Route, Unit } from '../../../shared/district/schemas.ts';
import { decideRoute, matchingRoutes, type Question } from './routing.ts';

const REGIONS = ['150603', '150603001', '150603001001', '15060300100101', '15060300100102', '150603002'];
const CATEGORIES = ['lighting', 'lighting.lamp_out', 'lighting.lamp_dim', 'noise', 'lightings.x'];
const UNITS = ['U-LIGHT', 'U-ROADS', 'H-150603'].map(
  (code): Unit => ({
    code,
    name: { zh: code, en: code },
    kind: 'department',
    regionCode: '150603',
    version: 1,
  }),
);

const route = fc.record({
  category: fc.constantFrom('*', ...CATEGORIES),
  region: fc.constantFrom('*', ...REGIONS),
  to: fc.oneof(
    fc.constant({ role: 'grid_worker' as const }),
    fc.record({ unit: fc.constantFrom('U-LIGHT', 'U-ROADS', 'U-GONE') }),
  ),
});
const routes = fc
  .array(route, { maxLength: 12 })
  .map((all) => all.map((one, index): Route => ({ ...one, id: `R-${index}`, version: 1 })));
const roster = fc.uniqueArray(fc.constantFrom('S1', 'S2', 'S3', 'S4')).chain((ids) =>
  fc.tuple(
    ...ids.map((staffId) =>
      fc
        .record({
          regions: fc.subarray(REGIONS, { minLength: 1 }),
          duty: fc.constantFrom<Duty | undefined>(undefined, {
            days: [1, 2, 3, 4, 5, 6, 7],
            from: '08:00',
            to: '18:00',
          }),
        })
        .map(
          (rest): RosterEntry => ({
            staffId,
            name: staffId,
            role: 'grid_worker',
            regions: rest.regions,
            ...(rest.duty ? { duty: rest.duty } : {}),
          }),
        ),
    ),
  ),
);
const question: fc.Arbitrary<Question> = fc.record({
  reportId: fc.stringMatching(/^R[0-9A-Z]{26}$/),
  category: fc.constantFrom(...CATEGORIES),
  group: fc.constantFrom(undefined, 'lighting', 'noise'),
  regionCode: fc.constantFrom(...REGIONS),
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

describe('routing', () => {
  it('always answers with a unit that exists or the one that gets what nobody takes', () => {
    fc.assert(
      fc.property(question, routes, roster, (asked, rules, people) => {
        const { unit } = decideRoute(asked, rules, UNITS, people);
        expect([...UNITS.map(({ code }) => code), fallbackUnit(asked.regionCode)]).toContain(unit);
      }),
    );
  });

  it('does not depend on the order of rules, units or people', () => {
    const shuffled = fc.tuple(routes, roster).chain(([rules, people]) =>
      fc.record({
        rules: fc.constant(rules),
        people: fc.constant(people),
        otherRules: fc.shuffledSubarray(rules, { minLength: rules.length }),
        otherPeople: fc.shuffledSubarray(people as RosterEntry[], { minLength: people.length }),
      }),
    );
    fc.assert(
      fc.property(question, shuffled, (asked, { rules, people, otherRules, otherPeople }) => {
        expect(decideRoute(asked, otherRules, UNITS.toReversed(), otherPeople)).toEqual(
          decideRoute(asked, rules, UNITS, people),
        );
      }),
    );
  });

  it('gives work to people of that place only', () => {
    fc.assert(
      fc.property(question, routes, roster, (asked, rules, people) => {
        const { assignee } = decideRoute(asked, rules, UNITS, people);
        if (!assignee) return;
        const person = people.find(({ staffId }) => staffId === assignee.id);
        expect(person?.regions.some((code) => asked.regionCode.startsWith(code))).toBe(true);
      }),
    );
  });

  const rule = (id: string, category: string, region: string, unit = 'U-LIGHT'): Route => ({
    id,
    category,
    region,
    to: { unit },
    version: 1,
  });
  const asked: Question = {
    reportId: 'R1',
    category: 'lighting.lamp_out',
    group: 'lighting',
    regionCode: '15060300100101',
    at: '2026-05-04T04:00:00.000Z',
  };

  it('prefers the closer category to the closer region, then the closer region, then the lower id', () => {
    const all = [
      rule('R-9', '*', '15060300100101'),
      rule('R-8', 'lighting', '150603001001'),
      rule('R-7', 'lighting.lamp_out', '*'),
      rule('R-6', 'lighting.lamp_out', '150603'),
      rule('R-5', 'lighting.lamp_out', '150603001'),
      rule('R-4', 'lighting.lamp_out', '150603001'),
    ];
    for (const expected of ['R-4', 'R-5', 'R-6', 'R-7', 'R-8', 'R-9']) {
      expect(matchingRoutes(all, asked)[0]?.id).toBe(expected);
      all.splice(
        all.findIndex(({ id }) => id === expected),
        1,
      );
    }
    expect(matchingRoutes(all, asked)).toEqual([]);
  });

  it('takes a group for what is in it, wherever its code comes from, and not for what merely begins alike', () => {
    const group = [rule('R-1', 'lighting', '*')];
    const found = (category: string, inGroup?: string) =>
      matchingRoutes(group, { ...asked, category, group: inGroup }).length;
    expect(found('lighting.lamp_out', 'lighting')).toBe(1);
    expect(found('road.lamp', 'lighting')).toBe(1);
    expect(found('lighting.lamp_out', 'road')).toBe(0);
    expect(found('lightings.x', 'lightings')).toBe(0);
    expect(
      matchingRoutes([rule('R-1', 'lighting.lamp_out', '*')], { ...asked, category: 'lighting' }),
    ).toEqual([]);
  });

  it('says why: by rule, nobody on duty, a unit that is gone, no route', () => {
    const toPeople: Route = { ...rule('R-1', '*', '*'), to: { role: 'grid_worker' } };
    const off: RosterEntry = {
      staffId: 'S1',
      name: '甲',
      role: 'grid_worker',
      regions: ['150603'],
      duty: { days: [7], from: '00:00', to: '24:00' },
    };
    const on: RosterEntry = { ...off, staffId: 'S2', duty: { days: [1], from: '08:00', to: '18:00' } };
    const code = (rules: Route[], people: RosterEntry[] = []) =>
      decideRoute(asked, rules, UNITS, people).because.code;
    expect(code([rule('R-1', '*', '*')])).toBe('rule');
    expect(code([rule('R-1', '*', '*', 'U-GONE')])).toBe('unit_missing');
    const closed = UNITS.map((unit) => ({ ...unit, retired: true as const }));
    expect(decideRoute(asked, [rule('R-1', '*', '*')], closed, [])).toMatchObject({
      unit: 'C-150603001001',
      because: { code: 'unit_retired', rule: 'R-1' },
    });
    expect(code([toPeople], [off])).toBe('nobody_on_duty');
    expect(decideRoute(asked, [toPeople], UNITS, [off, on])).toMatchObject({
      unit: 'C-150603001001',
      assignee: { id: 'S2' },
      because: { code: 'rule_on_duty', rule: 'R-1', category: '*', region: '*' },
    });
    expect(code([])).toBe('no_route');
  });

  it('sends what a shop asks to the unit of its trade, and otherwise where a report would go', () => {
    const asks = fc.record({ industry: fc.constantFrom(undefined, 'catering', 'pets', 'constructor') });
    fc.assert(
      fc.property(question, routes, roster, asks, (of, rules, people, { industry }) => {
        const request = { to: 'industry' as const, ...(industry ? { industry } : {}) };
        const trades = { catering: 'U-ROADS', pets: 'U-GONE' };
        const { because, ...got } = decideRoute({ ...of, request }, rules, UNITS, people, trades);
        expect(because).toMatchObject({ from: 'merchant_code', ...(industry ? { industry } : {}) });
        if (industry === 'catering') expect(got).toEqual({ unit: 'U-ROADS' });
        else {
          const { because: plain, ...else_ } = decideRoute(of, rules, UNITS, people);
          expect(got).toEqual(else_);
          expect(because.code).toBe(plain.code);
        }
      }),
    );
  });

  it('spreads reports over those on duty', () => {
    const toPeople: Route = { ...rule('R-1', '*', '*'), to: { role: 'grid_worker' } };
    const people = ['S1', 'S2', 'S3'].map(
      (staffId): RosterEntry => ({ staffId, name: '', role: 'grid_worker', regions: ['150603'] }),
    );
    const counts = new Map<string, number>();
    for (let i = 0; i < 300; i++) {
      const id = decideRoute({ ...asked, reportId: `R${i}` }, [toPeople], UNITS, people).assignee?.id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    expect([...counts.values()].every((count) => count > 60)).toBe(true);
  });
});
