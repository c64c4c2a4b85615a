import { describe, expect, it } from 'vitest';
import { offsetReader } from '../../../../shared/zone.ts';
import type { Plan } from './plan.ts';
import { roundId } from './round-id.ts';
import { type Turn, turned } from './turn.ts';
import { nextAfter } from './upcoming.ts';

const offsetAt = offsetReader('Asia/Shanghai');
const DAYS = { offsetAt, isWorked: (date: string) => new Date(date).getUTCDay() % 6 !== 0 };
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ id: `I${'0'.repeat(26)}`, title: '消防通道', description: '', category: 'lighting.pole' },
  ...{ rule: 'FREQ=DAILY', start: '2026-03-02', time: '09:00', workingDaysOnly: false },
  ...{ regions: ['15060300100101'], to: { unit: 'U-LIGHT' }, sheet: [], paused: false, missed: [] },
  ...{ createdAt: '2026-03-01T00:00:00.000Z', by: { id: 'S-A', name: '甲' }, turn: 0, version: 1 },
  next: { date: '2026-03-02', at: '2026-03-02T01:00:00.000Z' },
  ...more,
});
const at = (date: string, time = '09:00') => `${date}T${time}:00.000+08:00`;
const iso = (text: string) => new Date(text).toISOString();
/** Every turn until nothing is due. */
function all(from: Plan, now: string): { turns: Turn[]; plan: Plan } {
  const turns: Turn[] = [];
  let current = from;
  for (let turn = turned(current, now, DAYS); turn; turn = turned(current, now, DAYS)) {
    turns.push(turn);
    current = turn.plan;
  }
  return { turns, plan: current };
}
const raised = (turns: readonly Turn[]) => turns.flatMap(({ raise }) => raise?.date ?? []);

describe('a plan', () => {
  it('raises nothing before its time, and its date at its minute', () => {
    expect(turned(plan(), iso(at('2026-03-02', '08:59')), DAYS)).toBeUndefined();
    const { turns, plan: after } = all(plan(), iso(at('2026-03-02')));
    expect(raised(turns)).toEqual(['2026-03-02']);
    expect(after).toMatchObject({ last: '2026-03-02', turn: 1, next: { date: '2026-03-03' } });
  });

  it('catches up with a day, and names what is older', () => {
    const { turns, plan: after } = all(plan(), iso(at('2026-03-06', '10:00')));
    expect(raised(turns)).toEqual(['2026-03-06']);
    expect(after.missed).toEqual(['2026-03-05', '2026-03-04', '2026-03-03', '2026-03-02']);
    const short = all(plan(), iso(at('2026-03-03', '09:00')));
    expect(raised(short.turns)).toEqual(['2026-03-02', '2026-03-03']);
    expect(short.plan.missed).toEqual([]);
  });

  it('keeps what it names to the newest thirty', () => {
    const { plan: after } = all(plan(), iso(at('2026-06-01', '10:00')));
    expect(after.missed).toHaveLength(30);
    expect(after.missed[0]).toBe('2026-05-31');
  });

  it('leaves out days on which nobody works, and does not call them missed', () => {
    const { turns, plan: after } = all(plan({ workingDaysOnly: true }), iso(at('2026-03-09')));
    expect(raised(turns)).toEqual(['2026-03-09']);
    expect(after.missed).toEqual(['2026-03-06', '2026-03-05', '2026-03-04', '2026-03-03', '2026-03-02']);
  });

  it('ends with its last date, and rests while it is paused', () => {
    const { plan: over } = all(plan({ rule: 'FREQ=DAILY;COUNT=1' }), iso(at('2026-03-02')));
    expect(over).not.toHaveProperty('next');
    expect(turned(over, iso(at('2026-03-09')), DAYS)).toBeUndefined();
    expect(turned(plan({ paused: true }), iso(at('2026-03-09')), DAYS)).toBeUndefined();
  });

  it('deals with no date twice, though its hour is moved back', () => {
    const moved = { ...plan({ last: '2026-03-02' }), time: '18:00' };
    expect(nextAfter(moved, iso(at('2026-03-02', '10:00')), offsetAt)?.date).toBe('2026-03-03');
    expect(nextAfter(plan({ time: '18:00' }), iso(at('2026-03-02', '10:00')), offsetAt)?.date).toBe(
      '2026-03-02',
    );
  });
});

it('a round has one id, and another on another date, in another region, of another plan', () => {
  const id = roundId('I1', '2026-03-02', '15060300100101');
  expect(id).toMatch(/^W[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(roundId('I1', '2026-03-02', '15060300100101')).toBe(id);
  const others = [
    roundId('I1', '2026-03-03', '15060300100101'),
    roundId('I1', '2026-03-02', '15060300100102'),
    roundId('I2', '2026-03-02', '15060300100101'),
  ];
  expect(new Set([id, ...others]).size).toBe(4);
});
