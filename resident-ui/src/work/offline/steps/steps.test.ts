import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../../../api-types.ts';
import { copyOf } from '../copies/copies.ts';
import { predicted } from './predicted.ts';
import { me, order, step } from './some-steps.ts';
import {
  again,
  append,
  delivered,
  discarded,
  isOwnStep,
  isStillPossible,
  nextStep,
  noteKept,
  unread,
} from './steps.ts';

const said = (action: string, at: string, change = {}) => ({
  at,
  action,
  by: { role: 'grid_worker', name: me.name },
  ...change,
});

describe('the queue of steps', () => {
  it('takes a double tap once, and the same verb of another order', () => {
    const once = append([], step());
    expect(append(once, step({ id: 'b' }))).toEqual(once);
    expect(append(once, step({ id: 'b', orderId: 'W2' }))).toHaveLength(2);
    expect(append(once, step({ id: 'b', action: 'start' }))).toHaveLength(2);
  });

  it('is told in order; an order in conflict holds up only itself', () => {
    const steps = [
      step({ state: 'conflict' }),
      step({ id: 'b', action: 'start' }),
      step({ id: 'c', orderId: 'W2' }),
    ];
    expect(nextStep(steps)?.id).toBe('c');
    expect(nextStep(steps.slice(0, 2))).toBeUndefined();
    expect(nextStep([step({ id: 'n', state: 'note' }), step()])?.id).toBe('a');
  });

  it('lets later steps of the order follow what the server made of the first, and no other order', () => {
    const steps = [step(), step({ id: 'b', action: 'start' }), step({ id: 'c', orderId: 'W2' })];
    const log = [...(order().log ?? []), said('accepted', '2026-11-22T03:00:00.000Z')];
    expect(delivered(steps, 'a', order({ version: 4, log }))).toEqual([
      step({ id: 'b', action: 'start', version: 4, logSeen: 2 }),
      step({ id: 'c', orderId: 'W2' }),
    ]);
  });

  it('can be given up with and without its words, or insisted on', () => {
    const stuck = step({ state: 'conflict', conflict: { code: 'stale_version', message: '' } });
    const finish = step({ id: 'b', action: 'finish', note: '换了灯泡' });
    const other = step({ id: 'c', orderId: 'W2' });
    expect(discarded([stuck, finish, other], 'W1')).toEqual([other]);
    expect(noteKept([stuck, finish, other], 'W1')).toEqual([{ ...finish, state: 'note' }, other]);
    expect(again([stuck, finish], order({ version: 9 }))).toEqual([
      step({ version: 9 }),
      { ...finish, version: 9 },
    ]);
    // The next finish has the note in its form.
    expect(append([{ ...finish, state: 'note' }], step({ id: 'd', action: 'finish' }))).toEqual([
      step({ id: 'd', action: 'finish' }),
    ]);
  });

  it('shows nothing of an order any more once the session has ended', () => {
    const stuck = step({ state: 'conflict', conflict: { code: 'forbidden', message: '', order: order() } });
    expect(unread([stuck])).toEqual([step()]);
  });
});

describe('points of a round', () => {
  const checks = [
    { id: 'lamp', kind: 'check' as const, text: '楼道灯正常', required: true, photo: false },
    { id: 'bar', kind: 'number' as const, text: '水压', required: true, photo: false, least: 0.2, most: 0.6 },
  ];
  const lamp = step({
    id: 'p',
    action: 'answer',
    told: { point: 'lamp', text: '楼道灯正常', result: 'not_ok' },
  });
  const bar = step({ id: 'q', action: 'answer', told: { point: 'bar', text: '水压', value: 0.1 } });

  it('wait side by side; the last answer to one takes the place of what was not told', () => {
    const better = { ...lamp, id: 'r', told: { point: 'lamp', text: '楼道灯正常', result: 'ok' as const } };
    expect(append(append(append([step()], lamp), bar), better)).toEqual([step(), better, bar]);
    const stuck = { ...lamp, state: 'conflict' as const };
    expect(append([stuck], better)).toEqual([stuck, better]);
  });

  it('stand answered on the phone, a reading as the server will judge it', () => {
    const photos = [{ id: 'x', blob: new Blob(['x']) }];
    const shown = predicted(order({ checks }), [{ ...lamp, note: '灭了', photos }, bar], me);
    expect(shown.checks?.map(({ answer }) => answer)).toMatchObject([
      { result: 'not_ok', note: '灭了', photos: [{ id: 'x', status: 'pending' }], by: me.name },
      { result: 'not_ok', value: 0.1 },
    ]);
    const good = { ...bar, told: { point: 'bar', text: '水压', value: 0.2 } };
    expect(predicted(order({ checks }), [good], me).checks?.[1]?.answer?.result).toBe('ok');
  });

  it('can be insisted on while the round is one’s own and under way', () => {
    const mine = { assignee: { id: me.id, name: me.name } };
    expect(isStillPossible(lamp, order({ ...mine, status: 'in_progress' }))).toBe(true);
    expect(isStillPossible(lamp, order({ ...mine, status: 'finished' }))).toBe(false);
    expect(isStillPossible(lamp, order({ assignee: { id: 'S9', name: '赵' }, status: 'accepted' }))).toBe(
      false,
    );
    expect(isStillPossible(step(), order())).toBe(true);
  });
});

describe('a step whose answer was lost', () => {
  const at = '2026-11-22T02:42:05.000Z';
  const log = order().log ?? [];

  it('is recognised behind what was seen, by person, verb and words', () => {
    expect(isOwnStep(step(), order({ log: [...log, said('accepted', at)] }), me)).toBe(true);
    const finish = step({ action: 'finish', note: '换了灯泡' });
    expect(isOwnStep(finish, order({ log: [...log, said('finished', at, { note: '换了灯泡' })] }), me)).toBe(
      true,
    );
    expect(isOwnStep(finish, order({ log: [...log, said('finished', at, { note: '别的' })] }), me)).toBe(
      false,
    );
  });

  it('is not somebody else’s, nor an older one of one’s own', () => {
    const others = { ...said('accepted', at), by: { role: 'grid_worker', name: '王网格' } };
    expect(isOwnStep(step(), order({ log: [...log, others] }), me)).toBe(false);
    expect(isOwnStep(step({ logSeen: 2 }), order({ log: [...log, said('accepted', at)] }), me)).toBe(false);
  });

  it('goes by the time of the tap where no log had been seen', () => {
    const { logSeen: _, ...unseen } = step();
    expect(isOwnStep(unseen, order({ log: [said('accepted', at)] }), me)).toBe(true);
    expect(isOwnStep(unseen, order({ log: [said('accepted', '2026-11-21T02:42:05.000Z')] }), me)).toBe(false);
  });
});

it('shows the order as one’s own steps leave it', () => {
  const steps = [
    step(),
    step({ id: 'b', action: 'start' }),
    step({ id: 'c', orderId: 'W2', action: 'finish' }),
  ];
  const shown = predicted(order(), steps, me);
  expect(shown).toMatchObject({
    status: 'in_progress',
    allowedActions: ['finish'],
    assignee: { id: 'S1' },
    version: 3,
  });
  expect(shown.log?.map(({ action }) => action)).toEqual(['routed', 'accepted', 'started']);
});

it('closes a round at once when it is finished, and keeps what it is about on the phone', () => {
  const { reportId: _, ...none } = order();
  const checks = [{ id: 'lamp', kind: 'check' as const, text: '楼道灯正常', required: true, photo: false }];
  const round: WorkOrder = {
    ...none,
    origin: 'schedule',
    plan: { title: '楼栋巡查', date: '2026-11-22' },
    checks,
  };
  expect(predicted(round, [step({ action: 'finish' })], me)).toMatchObject({ status: 'closed' });
  expect(copyOf(round)).toEqual(round);
});
