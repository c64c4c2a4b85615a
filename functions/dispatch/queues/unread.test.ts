import { expect, it } from 'vitest';
import { isUnread } from './unread.ts';

const AT = '2026-05-04T08:00:00.000Z';
const LATER = '2026-05-04T09:00:00.000Z';
const order = { version: 3, createdAt: '2026-05-01T00:00:00.000Z', changedAt: AT };

it('is unread until it was looked at, and again when it changed', () => {
  expect(isUnread(order, {})).toBe(true);
  expect(isUnread(order, { version: 3 })).toBe(false);
  expect(isUnread({ ...order, version: 4 }, { version: 3 })).toBe(true);
});

it('is read with everything else, until it changes after that', () => {
  expect(isUnread(order, { upTo: LATER })).toBe(false);
  expect(isUnread(order, { upTo: AT })).toBe(false);
  expect(isUnread({ ...order, changedAt: LATER }, { upTo: AT })).toBe(true);
  expect(isUnread({ ...order, changedAt: LATER, version: 4 }, { upTo: AT, version: 4 })).toBe(false);
});

it('counts from the beginning where no change had a time yet', () => {
  const { changedAt: _, ...old } = order;
  expect(isUnread(old, { upTo: AT })).toBe(false);
});
