import { expect, it } from 'vitest';
import { newestFirst } from './newest-first.ts';

it('turns the story round, also within one instant', () => {
  const story = [
    { at: '2026-01-01T00:00:00Z', what: 'received' },
    { at: '2026-01-01T00:00:00Z', what: 'routed' },
    { at: '2026-01-02T00:00:00Z', what: 'finished' },
  ];
  expect(newestFirst(story).map((entry) => entry.what)).toEqual(['finished', 'routed', 'received']);
  expect(story[0]?.what).toBe('received');
});
