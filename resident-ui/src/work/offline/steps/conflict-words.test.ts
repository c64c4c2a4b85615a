import { expect, it } from 'vitest';
import type { WorkOrder } from '../../../api-types.ts';
import { tf } from '../../../offline/messages/index.ts';
import { copyOf } from '../copies/copies.ts';
import { conflictWords } from './conflict-words.ts';
import { order, step } from './some-steps.ts';

const entry = (action: string, name: string) => ({
  at: '2026-11-22T03:00:00.000Z',
  action,
  by: { role: 'unit_head', name },
});
const words = (code: string, now?: WorkOrder) => {
  const conflict = { code, message: '照片不见了', ...(now ? { order: now } : {}) };
  return conflictWords(step({ state: 'conflict', conflict }));
};

it.each([
  ['not_found', undefined, 'steps.gone', {}],
  [
    'illegal_transition',
    order({ status: 'finished', log: [entry('finished', '王')] }),
    'steps.was_finished',
    { name: '王' },
  ],
  [
    'stale_version',
    order({ status: 'queued', unit: { code: 'U', name: '城管' }, log: [entry('transferred', '张')] }),
    'steps.was_handed_over',
    { name: '张', unit: '城管' },
  ],
  [
    'forbidden',
    order({ status: 'accepted', assignee: { id: 'S9', name: '赵' } }),
    'steps.is_others',
    { name: '赵' },
  ],
  ['stale_version', order({ assignee: { id: 'S1', name: '李网格' } }), 'steps.changed', {}],
  ['upload_unavailable', order(), 'steps.refused', { why: '照片不见了' }],
] as const)('%s: says what happened in a sentence (%#)', (code, now, key, vars) => {
  expect(words(code, now)).toEqual({ key, vars });
  // No hole stays open in what people read.
  expect(tf(key, vars)).not.toMatch(/[{}]/);
});

it('says nothing of a step that is on its way', () => {
  expect(conflictWords(step())).toBeUndefined();
});

it('lets nothing on the phone that is not named: no reporter, no telephone', () => {
  const more = {
    ...order(),
    contact: { phone: '13800000000' },
    reporter: { name: '某人' },
    assignee: { id: 'S1', name: '李', phone: '13900000000' },
    log: [{ ...entry('noted', '王'), contact: '13700000000' }],
  };
  expect(JSON.stringify(copyOf(more))).not.toMatch(/1[0-9]{10}|某人/);
  expect(copyOf(more)).toMatchObject({ id: 'W1', description: '湖边路灯不亮', version: 3 });
});
