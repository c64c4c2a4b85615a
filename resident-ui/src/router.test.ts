import { expect, it } from 'vitest';
import { readRoute } from './router.ts';

it.each([
  ['/', '', { page: 'home' }],
  ['/c/ABC', '', { page: 'landing', code: 'ABC' }],
  ['/C/ABC', '', { page: 'landing', code: 'ABC' }],
  ['/r', '', { page: 'report' }],
  ['/r', '?code=ABC&for=shop', { page: 'report', code: 'ABC', shop: true }],
  ['/r', '?code=ABC&step=words', { page: 'report', code: 'ABC', step: 'words' }],
  ['/t/R1.x%2By', '', { page: 'tracking', token: 'R1.x+y' }],
  ['/work', '', { page: 'work' }],
  ['/work/people', '', { page: 'work_people' }],
  ['/me', '?wechat=in', { page: 'me' }],
  ['/me/household', '?code=ABC', { page: 'household' }],
  ['/community/ABC', '', { page: 'community', code: 'ABC' }],
  ['/work/W1', '', { page: 'work_order', id: 'W1' }],
  ['/admin/', '', { page: 'not_found' }],
  ['/c/%E0%A4%A', '', { page: 'landing', code: '%E0%A4%A' }],
  ['/c/a/b', '', { page: 'not_found' }],
])('%s%s', (path, search, route) => {
  expect(readRoute(path, search)).toEqual(route);
});
