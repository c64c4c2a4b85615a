import { expect, it } from 'vitest';
import { merged } from './merged.ts';
import { mobileOf } from './phone-step.tsx';

const filed = (path: string, createdAt: string) => ({
  reportId: path,
  status: 'received',
  categoryName: '路灯不亮',
  place: { name: '3号路灯' },
  createdAt,
  trackingPath: path,
});
const kept = (path: string, at: string) => ({ path, category: '路灯不亮', place: '3号路灯', at });

it('shows a report once that is known to the account and to the phone', () => {
  const list = merged(
    [filed('/t/a', '2026-03-02'), filed('/t/b', '2026-03-01')],
    [kept('/t/a', '2026-03-02')],
    false,
  );
  expect(list.map(({ path }) => path)).toEqual(['/t/a', '/t/b']);
});

it('puts those of the phone where they belong, and not before older ones are read', () => {
  const account = [filed('/t/a', '2026-03-05'), filed('/t/b', '2026-03-03')];
  const phone = [kept('/t/p', '2026-03-04'), kept('/t/q', '2026-03-01')];
  expect(merged(account, phone, true).map(({ path }) => path)).toEqual(['/t/a', '/t/p', '/t/b']);
  expect(merged(account, phone, false).map(({ path }) => path)).toEqual(['/t/a', '/t/p', '/t/b', '/t/q']);
});

it('reads a phone number as the server does', () => {
  expect(mobileOf(' +86 139-1234 5678')).toBe('13912345678');
  expect(mobileOf('１３９１２３４５６７８')).toBe('13912345678');
  expect(mobileOf('12345')).toBeUndefined();
});
