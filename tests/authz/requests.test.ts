import { beforeAll, describe, expect, it } from 'vitest';
import { sealCursor } from '../../functions/shared/http/cursor.ts';
import { prepare, send, sendAll, statuses, writingNothing } from './ask.ts';
import { ROUTES, routeOf } from './routes.ts';
import { callersWith, type Row } from './row.ts';
import { TABLE } from './table/index.ts';
import { openAuthzWorld, type World } from './world.ts';

const served = (row: Row) => callersWith(row, (status) => status < 400);
const contractOf = (label: string) => {
  const handler = ROUTES.get(routeOf(label));
  return handler === undefined || handler instanceof Error ? undefined : handler.contract;
};
const lists = TABLE.filter(([label]) => 'cursor' in (contractOf(label)?.query?.shape ?? {}));
/** Cursors of another district, by their list. */
const cursors = new Map<string, string>();

/** The request of somebody who may, after there is enough for a second page. */
async function askTwice(world: World, [label, row]: (typeof lists)[number]) {
  const who = (row.lists?.to ?? served(row)).slice(0, 1);
  for (const name of who) await row.ask(world, world.callers[name]);
  const [first] = await prepare(world, row.ask, who);
  if (!first) throw new Error(`${label}: nobody may`);
  return first;
}

let world: World;
beforeAll(async () => {
  const other = await openAuthzWorld('authz-there');
  for (const list of lists) {
    const first = await askTwice(other, list);
    const { json } = await send(list[0], first, { query: { ...first.request.query, limit: 1 } });
    if (typeof json?.nextCursor === 'string') cursors.set(list[0], json.nextCursor);
  }
  world = await openAuthzWorld('authz-here');
});

describe.each(lists)('%s', (label, row) => {
  it('takes a cursor of its own alone', async () => {
    const first = await askTwice(world, [label, row]);
    const query = first.request.query ?? {};
    const own = (await send(label, first, { query: { ...query, limit: 1 } })).json.nextCursor ?? '';
    const [payload = '', tag = ''] = String(own).split('.');
    const bad = {
      'of another district': cursors.get(label) ?? '',
      'of another list': await sealCursor('some/other/list', { after: 'A' }),
      'with another place': `${Buffer.from('{"after":"Z"}').toString('base64url')}.${tag}`,
      'with more behind it': `${payload}.${tag}.x`,
      'that is none': 'x',
    };
    if (!label.includes(': ')) expect([tag, cursors.get(label)]).not.toContain(undefined);
    for (const [what, cursor] of Object.entries(bad)) {
      const { status, json } = await send(label, first, { query: { ...query, cursor } });
      expect([what, status, json.code]).toEqual([what, 400, 'invalid_cursor']);
    }
  });

  it('gives a page of a hundred at most', async () => {
    const first = await askTwice(world, [label, row]);
    for (const limit of [1_000_000, 101, 0, -1, 'all', '1e6', '']) {
      const { status } = await send(label, first, { query: { ...first.request.query, limit } });
      expect([limit, status]).toEqual([limit, 422]);
    }
  });
});

const FORGED = {
  'x-forwarded-for': '127.0.0.1, 10.0.0.1',
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1;proto=https',
  'x-amzn-oidc-identity': 'S-ADMINISTRATOR',
  'x-amzn-oidc-data': 'eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhZG1pbmlzdHJhdG9yIl19.',
  'x-amz-security-token': 'x',
  'x-user-id': 'S-ADMINISTRATOR',
  'x-roles': 'administrator',
  'x-original-url': '/api/health',
  'x-rewrite-url': '/api/health',
  'x-http-method-override': 'GET',
  'x-http-method': 'DELETE',
  'x-method-override': 'PUT',
};

describe.each(TABLE)('%s', (label, row) => {
  const out = callersWith(row, (status) => status >= 400);

  it.runIf(out.length > 0)('opens to nobody for the headers they bring', async () => {
    const some = [...new Set([...out.slice(0, 4), ...out.slice(-2)])];
    const prepared = await prepare(world, row.ask, some, true);
    const answers = await writingNothing(() => sendAll(label, prepared, { headers: FORGED }));
    expect(statuses(answers)).toEqual(Object.fromEntries(some.map((name) => [name, row.who[name]])));
  });
});

const FORMS = [
  'application/x-www-form-urlencoded',
  'text/plain',
  'text/plain;application/json',
  'multipart/form-data; boundary=x',
];

describe.each(TABLE.filter(([label, row]) => contractOf(label)?.body && served(row).length > 0))(
  '%s',
  (label, row) => {
    it('takes no form that another site can send, and stores nothing', async () => {
      const [first] = await prepare(world, row.ask, served(row).slice(-1));
      if (!first) throw new Error('nobody may');
      await writingNothing(async () => {
        for (const type of FORMS) {
          const { status } = await send(label, first, { headers: { 'content-type': type } });
          expect([type, status]).toEqual([type, 415]);
        }
      });
    });
  },
);
