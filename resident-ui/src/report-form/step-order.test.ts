import { expect, it } from 'vitest';
import { emptyDraft } from './draft.ts';
import { allowedStep, SHOP_CATEGORY, stepOfProblem, stepsOf } from './step-order.ts';

const scanned = emptyDraft('d', { code: 'ABCDEF234', placeName: '3号楼' });

it('asks for the place only where no code says it', () => {
  expect(stepsOf(scanned)).not.toContain('place');
  expect(stepsOf(emptyDraft('d'))).toContain('place');
});

it('goes no further than what is filled in', () => {
  expect(allowedStep(scanned, 'send')).toBe('category');
  expect(allowedStep({ ...scanned, category: 'c' }, 'send')).toBe('words');
  expect(allowedStep({ ...scanned, category: 'c', description: 'd' }, 'send')).toBe('send');
  expect(allowedStep({ ...emptyDraft('d'), category: 'c', description: 'd' }, 'send')).toBe('place');
  expect(allowedStep({ ...scanned, category: 'c', description: 'd' }, undefined)).toBe('category');
});

it('stays with the send while it is under way', () => {
  expect(allowedStep({ ...scanned, phase: 'waiting' }, 'category')).toBe('send');
});

it('finds the step of a refused field', () => {
  expect(
    ['description', 'photos.0', 'contact.phone', 'location.lat', ''].map((path) =>
      stepOfProblem({ path, message: '' }),
    ),
  ).toEqual(['words', 'words', 'send', 'place', 'send']);
});

it('asks a shop neither where nor what about, where the district has a category for it', () => {
  const asked = { ...scanned, kind: 'merchant_request' as const };
  expect(stepsOf(asked)).toEqual(['category', 'words', 'send']);
  const filed = { ...asked, category: SHOP_CATEGORY };
  expect(stepsOf(filed)).toEqual(['words', 'send']);
  expect(allowedStep(filed, 'send')).toBe('words');
  expect(allowedStep({ ...filed, description: 'd' }, 'category')).toBe('words');
  expect(stepsOf({ ...scanned, category: SHOP_CATEGORY })).toContain('category');
});
