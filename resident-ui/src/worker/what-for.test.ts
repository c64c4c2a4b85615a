import { describe, expect, it } from 'vitest';
import { pageOfScan, whatFor } from './what-for.ts';

const get = (path: string, mode = 'cors') => whatFor({ method: 'GET', mode, path, sameOrigin: true });

describe('the worker', () => {
  it.each([
    '/api/categories',
    '/api/work-orders?view=mine',
    '/media/x.jpg',
    '/storage/b/k',
    '/admin/',
    '/dev',
  ])('leaves %s alone, also as a page', (path) => {
    expect(get(path)).toBe('leave');
    expect(get(path, 'navigate')).toBe('leave');
  });

  it('leaves alone what writes and what is another host’s', () => {
    expect(whatFor({ method: 'POST', mode: 'navigate', path: '/', sameOrigin: true })).toBe('leave');
    expect(whatFor({ method: 'GET', mode: 'cors', path: '/assets/x.js', sameOrigin: false })).toBe('leave');
  });

  it('opens pages, files and scanned codes', () => {
    for (const path of ['/', '/work', '/work/W1', '/t/x.y', '/c/ABCDEF23P'])
      expect(get(path, 'navigate')).toBe('page');
    expect(get('/assets/index-1a.js')).toBe('file');
    expect(get('/Q/ABCDEF23P', 'navigate')).toBe('scan');
    expect(pageOfScan('/Q/ABCDEF23P')).toBe('/c/ABCDEF23P');
  });

  it('never answers for its own file: a new one must reach the phone', () => {
    expect(get('/sw.js')).toBe('leave');
  });
});
