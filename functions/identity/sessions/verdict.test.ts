import { expect, it } from 'vitest';
import type { Session } from '../staff/sessions/domain/session.ts';
import { GRACE_MS, judge } from './verdict.ts';

const now = 1_800_000_000_000;
const session: Session = {
  id: 'L1',
  staffId: 'S1',
  refreshTag: 'new',
  previousTag: 'old',
  startedAt: now,
  rotatedAt: now,
  expiresAt: now + 60_000,
  epoch: 0,
  agent: '',
  version: 2,
};

it('rotates the newest token', () => {
  expect(judge(session, 'new', now + 59_999)).toBe('rotate');
});

it('answers the token before it for ten seconds', () => {
  expect(judge(session, 'old', now + GRACE_MS - 1)).toBe('again');
  expect(judge(session, 'old', now + GRACE_MS)).toBe('replayed');
});

it('takes any other token for a theft', () => {
  expect(judge(session, 'older', now)).toBe('replayed');
  expect(judge({ ...session, previousTag: undefined }, 'older', now)).toBe('replayed');
});

it('ends on time, whatever the table still holds', () => {
  expect(judge(session, 'new', now + 60_000)).toBe('ended');
  expect(judge(undefined, 'new', now)).toBe('ended');
});
