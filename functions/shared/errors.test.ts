import { expect, it } from 'vitest';
import { DomainError, isCode, notFound, staleVersion } from './errors.ts';

it('a refusal is known by its code and by nothing else', () => {
  expect(isCode(notFound(), 'not_found')).toBe(true);
  expect(isCode(staleVersion(), 'not_found')).toBe(false);
  expect(isCode(new Error('not_found'), 'not_found')).toBe(false);
  expect(isCode({ code: 'not_found' }, 'not_found')).toBe(false);
  expect(isCode(undefined, 'not_found')).toBe(false);
});

it('a refusal keeps what its words need', () => {
  const error = new DomainError('invalid_request', { seconds: 3 }, [{ path: 'body.a', message: 'm' }]);
  expect(error).toMatchObject({
    message: 'invalid_request',
    params: { seconds: 3 },
    fields: [{ path: 'body.a' }],
  });
});
