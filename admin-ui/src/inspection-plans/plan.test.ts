import { describe, expect, it } from 'vitest';
import { type Plan, planBody, toForm } from './plan.ts';

const PLAN: Plan = {
  ...{ id: 'I1', title: '消防', description: '', category: 'a.b', rule: 'FREQ=DAILY', start: '2026-03-02' },
  ...{ time: '09:00', workingDaysOnly: false, regions: ['150603001001'], to: { unit: 'U-LIGHT' } },
  ...{
    sheet: [{ id: 'p2', kind: 'check', text: { zh: '灯', en: 'Lamp' } }],
    paused: false,
    missed: [],
    version: 3,
  },
};

describe('what is sent of a plan', () => {
  it('is what the contract names, and nothing the form made up', () => {
    const body = planBody({ ...toForm(PLAN), minutes: null });
    expect(body).not.toHaveProperty('target');
    expect(body).not.toHaveProperty('minutes');
    expect(body).not.toHaveProperty('missed');
    expect(body).toMatchObject({ to: { unit: 'U-LIGHT' }, version: 3, rule: 'FREQ=DAILY' });
  });

  it('gives new points ids that are free, and leaves the others theirs', () => {
    const text = { zh: '水压', en: 'Pressure' };
    const sheet = [
      { kind: 'number' as const, text, unit: 'MPa', least: 0, most: null },
      ...PLAN.sheet,
      { kind: 'check' as const, text, unit: 'left over' },
    ];
    expect(planBody({ ...toForm(PLAN), sheet }).sheet).toEqual([
      { id: 'p1', kind: 'number', text, required: true, photo: false, unit: 'MPa', least: 0 },
      { id: 'p2', kind: 'check', text: PLAN.sheet[0]?.text, required: true, photo: false },
      { id: 'p3', kind: 'check', text, required: true, photo: false },
    ]);
  });
});
