import { describe, expect, it } from 'vitest';
import { createRouter } from './router.ts';

const route = createRouter(
  [
    'GET /api/codes/{code}',
    'GET /api/codes/{code}/qr.svg',
    'GET /api/reports/{id}',
    'GET /api/reports/nearby',
    'POST /api/reports',
    'POST /api/work-orders/{id}/{action}',
    'GET /q/{code}',
    'GET /Q/{code}',
  ].map((text) => {
    const [method = '', path = ''] = text.split(' ');
    return { method, path, target: text };
  }),
);

describe('a route', () => {
  it('with a fixed segment wins over a variable one', () => {
    expect(route('GET', '/api/reports/nearby')?.route.target).toBe('GET /api/reports/nearby');
    expect(route('GET', '/api/reports/R1')?.pathParameters).toEqual({ id: 'R1' });
  });

  it('matches by method, length and case', () => {
    expect(route('POST', '/api/reports')?.route.target).toBe('POST /api/reports');
    expect(route('DELETE', '/api/reports')).toBeUndefined();
    expect(route('GET', '/api/codes/A/qr.svg/x')).toBeUndefined();
    expect(route('GET', '/Q/A')?.route.target).toBe('GET /Q/{code}');
    expect(route('GET', '/api/codes/')).toBeUndefined();
  });

  it('gives path parameters decoded', () => {
    expect(route('POST', '/api/work-orders/W%201/fin%C3%A9')?.pathParameters).toEqual({
      id: 'W 1',
      action: 'finé',
    });
  });

  it('refuses a percent sign that encodes nothing', () => {
    expect(() => route('GET', '/q/%zz')).toThrow(URIError);
  });
});
