import { expect, it } from 'vitest';
import { call } from '../testing/http-event.ts';
import { handler } from './unknown-route.ts';

it('an address that is no route is refused as everything else is', async () => {
  const { status, headers, json } = await call(handler, { headers: { 'accept-language': 'en' } });
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(json).toMatchObject({ code: 'not_found', title: 'Not found' });
});
