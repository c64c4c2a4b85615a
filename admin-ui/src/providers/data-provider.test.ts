import { describe, expect, it } from 'vitest';
import type { Call, Http } from '../api/http.ts';
import { createDataProvider } from './data-provider.ts';

type Sent = { path: string } & Call;
const noSort = { field: 'id', order: 'ASC' } as const;

/** An API of `count` items, `after` of which a cursor says; it records what it was asked. */
function fakeApi(count: number, hidden: (index: number) => boolean = () => false) {
  const sent: Sent[] = [];
  const all = Array.from({ length: count }, (_, index) => ({ id: `W${index}`, version: 1 }));
  const json = async (path: string, call: Call = {}) => {
    sent.push({ path, ...call });
    if (call.method && call.method !== 'GET') return { id: 'W1', ...(call.body as object) };
    if (!call.query) return all[0];
    const from = Number(call.query.cursor ?? 0);
    const to = from + Number(call.query.limit ?? 25);
    const items = all.slice(from, to).filter((_, index) => !hidden(from + index));
    return { items, ...(to < count ? { nextCursor: String(to) } : {}) };
  };
  const unused = () => Promise.reject(new Error('not asked for here'));
  const http: Http = { json: json as Http['json'], request: unused, blob: unused };
  return { provider: createDataProvider(http), sent };
}

const list = (page: number, filter: object = {}) => ({
  pagination: { page, perPage: 10 },
  sort: noSort,
  filter,
});
const cursorsOf = (sent: Sent[]) => sent.map((call) => call.query?.cursor);

describe('pages over a cursor API', () => {
  it('turns pages with the cursor that the page before answered', async () => {
    const { provider, sent } = fakeApi(25);
    const first = await provider.getList('work-orders', list(1));
    const second = await provider.getList('work-orders', list(2));
    const third = await provider.getList('work-orders', list(3));
    expect([first, second, third].map(({ data }) => data[0].id)).toEqual(['W0', 'W10', 'W20']);
    expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
    expect(third.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
    expect(first.total).toBeUndefined();
    expect(cursorsOf(sent)).toEqual([undefined, '10', '20']);
  });

  it('walks forward to a page opened by its address', async () => {
    const { provider, sent } = fakeApi(25);
    const { data } = await provider.getList('work-orders', list(3));
    expect(data).toHaveLength(5);
    expect(cursorsOf(sent)).toEqual([undefined, '10', '20']);
  });

  it('answers an empty last page for a page beyond the end', async () => {
    const { provider } = fakeApi(5);
    const { data, pageInfo } = await provider.getList('work-orders', list(4));
    expect(data).toEqual([]);
    expect(pageInfo?.hasNextPage).toBe(false);
  });

  it('keeps the cursors of one filter from another', async () => {
    const { provider, sent } = fakeApi(25);
    await provider.getList('work-orders', list(1, { view: 'mine' }));
    await provider.getList('work-orders', list(2, { view: 'mine' }));
    await provider.getList('work-orders', list(2, { view: 'unit' }));
    expect(sent.map(({ query }) => [query?.view, query?.cursor])).toEqual([
      ['mine', undefined],
      ['mine', '10'],
      ['unit', undefined],
      ['unit', '10'],
    ]);
  });

  it('passes over pages of which the caller may see nothing', async () => {
    const { provider } = fakeApi(30, (index) => index < 20);
    const { data, pageInfo } = await provider.getList('work-orders', list(1));
    expect(data[0].id).toBe('W20');
    expect(pageInfo?.hasNextPage).toBe(false);
  });

  it('reads a short list whole and says when it was cut off', async () => {
    const { provider, sent } = fakeApi(250);
    const { data, pageInfo } = await provider.getList('regions', { meta: { whole: true } });
    expect(data).toHaveLength(250);
    expect(pageInfo?.hasNextPage).toBe(false);
    expect(sent).toHaveLength(3);
  });

  it('sends no blank filters', async () => {
    const { provider, sent } = fakeApi(1);
    await provider.getList('codes', list(1, { kind: '', status: undefined, community: '150603001001' }));
    expect(sent[0]?.query).toEqual({ community: '150603001001', limit: 10, cursor: undefined });
  });
});

describe('what a form sends', () => {
  it('sends the contract’s properties and nothing else', async () => {
    const { provider, sent } = fakeApi(1);
    const region = { id: '1', code: '1', level: 'grid', name: { zh: '一', en: 'one' }, version: 3 };
    await provider.update('regions', {
      id: '1',
      data: { name: { zh: '二', en: 'two' } },
      previousData: region,
    });
    expect(sent[0]).toMatchObject({
      path: '/api/regions/1',
      method: 'PUT',
      body: { name: { zh: '二', en: 'two' }, version: 3 },
    });
    expect(Object.keys(sent[0]?.body as object).sort()).toEqual(['name', 'version']);
  });

  it('takes the emergency notice away when its number is emptied', async () => {
    const { provider, sent } = fakeApi(1);
    const emergency = { phone: '', text: { zh: '一', en: 'one' } };
    await provider.update('categories', {
      id: 'a.b',
      data: { hours: 4, emergency },
      previousData: { id: 'a.b', parent: 'a', name: emergency.text, version: 1 },
    });
    expect(sent[0]?.body).toEqual({
      hours: 4,
      parent: 'a',
      name: emergency.text,
      retired: false,
      version: 1,
    });
  });

  it('does a verb as a POST with the version that was looked at', async () => {
    const { provider, sent } = fakeApi(1);
    const previousData = { id: 'W1', version: 7 };
    await provider.update('work-orders', {
      id: 'W1',
      data: { version: 7, reason: '不归我管' },
      previousData,
      meta: { action: 'return' },
    });
    expect(sent[0]).toEqual({
      path: '/api/work-orders/W1/return',
      method: 'POST',
      body: { version: 7, reason: '不归我管' },
    });
  });

  it('deletes the version that was looked at', async () => {
    const { provider, sent } = fakeApi(1);
    await provider.delete('routes', { id: 'R-1', previousData: { id: 'R-1', version: 2 } });
    expect(sent[0]).toMatchObject({ path: '/api/routes/R-1', method: 'DELETE', query: { version: 2 } });
  });
});
