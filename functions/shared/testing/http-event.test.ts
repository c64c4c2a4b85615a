import { expect, it } from 'vitest';
import { handler } from '../http/health.ts';
import { call, httpEvent } from './http-event.ts';

it('answers as API Gateway would', async () => {
  const answer = await call(handler);
  expect(answer).toMatchObject({
    status: 200,
    json: { status: 'ok' },
    headers: { 'cache-control': 'no-store' },
  });
});

it('fills the path and lowers header names', () => {
  const contract = { ...handler.contract, path: '/api/codes/{code}' };
  const event = httpEvent(contract, {
    params: { code: 'A/B' },
    query: { limit: 3 },
    headers: { 'Accept-Language': 'en' },
    body: { a: 1 },
    token: 'T',
  });
  expect(event).toMatchObject({
    rawPath: '/api/codes/A%2FB',
    queryStringParameters: { limit: '3' },
    headers: { 'accept-language': 'en', authorization: 'Bearer T', 'content-type': 'application/json' },
    body: '{"a":1}',
  });
});
