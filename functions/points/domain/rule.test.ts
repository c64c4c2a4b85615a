import { describe, expect, it } from 'vitest';
import { BENEFIT_KINDS, benefitSchema, refusedWord, refuseWords } from './benefit.ts';
import { RESIDENT_TRIGGERS, ruleSchema } from './rule.ts';

const text = { zh: '志愿服务', en: 'Volunteering' };
const resident = {
  id: 'P-VOLUNTEER',
  trigger: 'volunteering.attended',
  approval: 'automatic',
  text,
  subject: 'resident',
  currency: 'contribution',
  points: 5,
};
const organisation = {
  ...resident,
  subject: 'organisation',
  currency: 'standing',
  trigger: 'inspection.failed',
};
const accepted = (rule: object) => ruleSchema.safeParse(rule).success;

describe('a rule for residents', () => {
  it.each([0, -1, -1_000_000, 0.5, 1e18, Number.NaN, '5', '-5', null])('cannot say %j points', (points) => {
    expect(accepted(resident)).toBe(true);
    expect(accepted({ ...resident, points })).toBe(false);
  });

  it.each(['penalty', 'standing', 'direction', 'multiplier'])('has no field %s', (field) => {
    expect(accepted({ ...resident, [field]: -1 })).toBe(false);
  });

  it.each([
    'review.recorded',
    'report.submitted',
    'inspection.failed',
    'order.overdue',
    'neighbour.reported',
  ])('cannot be triggered by %s', (trigger) => expect(accepted({ ...resident, trigger })).toBe(false));

  it('names no trigger that is a score, an unverified report or about a person', () => {
    for (const trigger of RESIDENT_TRIGGERS)
      expect(trigger).not.toMatch(/review|rating|submitted|overdue|failed/);
  });

  it('of material points says when they expire, between 2 and 36 months on', () => {
    const material = { ...resident, currency: 'material' };
    for (const months of [undefined, 1, 37, 2.5]) expect(accepted({ ...material, months })).toBe(false);
    expect(accepted({ ...material, months: 2 })).toBe(true);
  });

  it('given by hand needs the committee and evidence', () => {
    const manual = { ...resident, trigger: 'manual' };
    expect(accepted(manual)).toBe(false);
    expect(accepted({ ...manual, approval: 'points_committee' })).toBe(false);
    expect(accepted({ ...manual, approval: 'points_committee', evidence: text })).toBe(true);
  });
});

it('a rule for organisations may give and take, but not nothing', () => {
  for (const points of [5, -5]) expect(accepted({ ...organisation, points })).toBe(true);
  for (const points of [0, -0.5, -1e18, '-5']) expect(accepted({ ...organisation, points })).toBe(false);
});

describe('a benefit', () => {
  const benefit = {
    id: 'B-SOAP',
    kind: 'daily_goods',
    name: { zh: '香皂', en: 'Soap' },
    points: 20,
    stock: 5,
  };

  it.each(['education', 'school', 'health', 'tax', 'credit', 'employment', 'housing', 'legal', 'cash'])(
    'has no kind %s',
    (kind) => {
      expect(benefitSchema.safeParse({ ...benefit, kind }).success).toBe(false);
      for (const known of BENEFIT_KINDS) expect(known).not.toContain(kind);
    },
  );

  it.each([
    ['优先入学名额', '入学', 'education admission'],
    ['三甲医院挂号券', '医院', 'health care'],
    ['Tax relief', 'Tax', 'tax'],
    ['提升信用等级', '信用等级', 'credit'],
    ['Job interview', 'Job', 'employment'],
    ['公租房加分', '公租房', 'housing'],
    ['落户加分', '落户', 'legal standing'],
  ])('called %s is refused, naming the word', (name, word, area) => {
    expect(refusedWord(name)).toEqual({ word, area });
    expect(() => refuseWords({ id: 'B-X', name: { zh: name, en: 'x' } })).toThrow(
      `B-X: "${word}" is about ${area}`,
    );
  });

  it.each(['香皂', '菜籽油 1 升', '社区书屋借阅卡', 'Bus ticket', 'Museum ticket', '理发券'])(
    'called %s is none of them',
    (name) => {
      expect(refusedWord(name)).toBeUndefined();
    },
  );
});
