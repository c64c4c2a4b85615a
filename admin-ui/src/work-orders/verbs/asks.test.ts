import { describe, expect, it } from 'vitest';
import type { Order, OrderAction } from '../../api/records.ts';
import { asksOf, bodyOf, startOf, type VerbInput } from './asks.ts';

const order = { id: 'W-1', reportId: 'R-1' } as Order;
const told = (action: OrderAction, input: VerbInput) =>
  bodyOf(asksOf(action, order), { ...startOf(action), ...input });

describe('what is sent with a step', () => {
  it('is complete only with all that the server wants to hear', () => {
    expect(told('transfer', { unit: 'U-1' })).toBeUndefined();
    expect(told('transfer', { unit: 'U-1', reason: ' ' })).toBeUndefined();
    expect(told('transfer', { unit: 'U-1', reason: ' 归他们 ' })).toEqual({ unit: 'U-1', reason: '归他们' });
    expect(told('assign', { staff: '' })).toBeUndefined();
    expect(told('assign', { staff: 'S-1' })).toEqual({ staff: 'S-1' });
    expect(told('extend', { minutes: undefined, reason: '等件' })).toBeUndefined();
    expect(told('extend', { reason: '等件' })).toEqual({ minutes: 480, reason: '等件' });
    expect(told('urge', { note: '' })).toBeUndefined();
    expect(told('ask', { question: '?' })).toBeUndefined();
    expect(told('split', { units: [], note: '看一看' })).toBeUndefined();
    expect(told('offer', { units: undefined })).toBeUndefined();
    expect(told('offer', {})).toEqual({ bounty: 0, units: ['*'] });
  });

  it('holds what may be left out only where something was said, and nothing that was not asked', () => {
    expect(told('accept', {})).toEqual({});
    expect(told('accept', { note: ' ', reason: '不问' })).toEqual({});
    expect(told('withdraw', { reason: '不用了' })).toEqual({ reason: '不用了' });
    expect(told('suspend', { reason: '等件', until: undefined })).toEqual({ reason: '等件' });
  });

  it('has words to the reporter only where there is one', () => {
    const fields = (of: Order) => asksOf('reject', of).map(({ field }) => field);
    expect(fields(order)).toEqual(['ground', 'reason', 'note']);
    expect(fields({ id: 'W-2' } as Order)).toEqual(['ground', 'reason']);
  });
});
