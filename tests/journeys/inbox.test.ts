import { beforeAll, describe, expect, it, vi } from 'vitest';
import { disable as disableAccount } from '../../functions/identity/staff/accounts/manage-staff.ts';
import { handler as countStaff } from '../../functions/notify/inbox/handlers/count-staff-inbox.ts';
import { handler as listStaff } from '../../functions/notify/inbox/handlers/list-staff-inbox.ts';
import { handler as markStaff } from '../../functions/notify/inbox/handlers/mark-staff-inbox.ts';
import type { Recipient } from '../../functions/shared/events/alerts.ts';
import { logger } from '../../functions/shared/observability.ts';
import { sweepRetention } from '../../functions/shared/retention/sweep-retention.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { hired, later } from '../support/accounts.ts';
import { deliver } from '../support/drain.ts';
import { alert, deleteLists, inDirectory, told } from '../support/notices.ts';
import { allRows, changingNothing } from './invariants.ts';
import { lamp } from './steps.ts';
import { COMMUNITY, DISTRICT, drain, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('inbox'));

type Who = keyof typeof STAFF;
const DAY = 24 * 3_600_000;
const inbox = async (who: Who, language = 'zh-CN', query = {}) =>
  call(listStaff, { token: await tokenOf(STAFF[who]), query, headers: { 'accept-language': language } });
const unread = async (who: Who) => (await call(countStaff, { token: await tokenOf(STAFF[who]) })).json;
const mark = async (who: Who, body: object) => call(markStaff, { token: await tokenOf(STAFF[who]), body });
/** Whose inbox holds a notice about the order. */
const holders = async (orderId: string): Promise<string[]> =>
  (await allRows())
    .filter((row) => row.type === 'inbox' && row.orderId === orderId)
    .map(({ ownerId }) => String(ownerId))
    .sort();
const reached = async (to: Recipient[], more = {}) => holders((await told(to, more)).orderId);

describe('a notice', () => {
  it('is read in the reader’s language, with what it is about and where', async () => {
    const { id } = await lamp();
    await drain();
    await told([{ staff: 'S-LIGHT1' }], { orderId: id, alert: 'overdue', level: 1 });
    const [zh] = (await inbox('light1')).json.items;
    expect(zh).toMatchObject({
      title: '工单已超时',
      about: '路灯不亮 · 3号路灯',
      read: false,
      orderId: id,
      level: 1,
    });
    const [en] = (await inbox('light1', 'en')).json.items;
    expect(en).toMatchObject({ title: 'Work order overdue', alert: 'overdue' });
    const stored = (await allRows()).find((row) => row.type === 'inbox' && row.orderId === id);
    expect(JSON.stringify(stored)).not.toMatch(/超时|overdue work|路灯/);
  });

  it('said twice, and brought many times, is one row', async () => {
    const said = await alert([{ staff: 'S-LIGHT2' }]);
    const again = await alert([{ staff: 'S-LIGHT2' }, { unit: 'U-LIGHT' }], said);
    const rows = (await allRows()).filter((row) => row.pk.startsWith('OUTBOX#') && row.sk === 'notify');
    const bodies = rows.map(({ pk }) => JSON.stringify({ eventId: pk.slice('OUTBOX#'.length) }));
    expect(again.orderId).toBe(said.orderId);
    expect(bodies).toHaveLength(2);
    await Promise.all([...bodies, ...bodies, ...bodies].map((body) => deliver('notify', [body])));
    await drain(['notify']);
    expect(await holders(said.orderId)).toEqual(['S-LIGHT2']);
  });

  it('that was read stays read when it is said again', async () => {
    const said = await told([{ staff: 'S-LIGHT2' }]);
    const [{ id }] = (await inbox('light2')).json.items;
    await mark('light2', { ids: [id] });
    await told([{ staff: 'S-LIGHT2' }], said);
    expect((await inbox('light2')).json.items.find((each: { id: string }) => each.id === id).read).toBe(true);
  });

  it('is gone from the list after ninety days, and then from the table', async () => {
    const { orderId } = await told([{ staff: 'S-GRIDB' }]);
    expect((await inbox('gridB')).json.items).toHaveLength(1);
    await later(89 * DAY, sweepRetention);
    expect(await holders(orderId)).toEqual(['S-GRIDB']);
    await later(91 * DAY, sweepRetention);
    expect(await holders(orderId)).toEqual([]);
  });
});

describe('who is told', () => {
  it.each<[string, Recipient[], string[]]>([
    ['a person', [{ staff: 'S-GRIDA' }], ['S-GRIDA']],
    ['a unit', [{ unit: 'U-LIGHT' }], ['S-LIGHT1', 'S-LIGHT2', 'S-LIGHTH']],
    ['the heads of a unit', [{ unit: 'U-LIGHT', heads: true }], ['S-LIGHTH']],
    ['a community’s office, not each of its grid workers', [{ unit: `C-${COMMUNITY}` }], ['S-COMM']],
    ['those who oversee the region', [{ oversight: true, region: COMMUNITY }], ['S-OVER']],
    ['each once', [{ staff: 'S-LIGHTH' }, { unit: 'U-LIGHT', heads: true }], ['S-LIGHTH']],
    ['an office with nobody in it: who is above', [{ unit: 'H-150603001' }], ['S-OVER']],
    [
      'a unit that never was: the district’s office, and who is above it',
      [{ unit: 'U-NOWHERE' }],
      ['S-OVER'],
    ],
    ['a person who never was', [{ staff: 'S-NOWHERE' }], ['S-OVER']],
    ['no oversight there: the administrators', [{ oversight: true, region: '999999' }], ['S-ADMIN']],
  ])('%s', async (_, to, people) => {
    expect(await reached(to)).toEqual(people);
  });

  it('an account that was disabled is stood in for by the heads of its office', async () => {
    const mate = await hired({ roles: ['unit_member'], regions: [DISTRICT], unit: 'U-LIGHT' });
    expect(await reached([{ staff: mate.id }])).toEqual([mate.id]);
    expect(await reached([{ unit: 'U-LIGHT' }])).toContain(mate.id);
    await disableAccount(STAFF.admin, mate.id, 1);
    expect(await reached([{ staff: mate.id }])).toEqual(['S-LIGHTH']);
    expect(await reached([{ unit: 'U-LIGHT' }])).not.toContain(mate.id);
  });

  it('a unit larger than a transaction is told to the last member', async () => {
    const members = Array.from({ length: 61 }, (_, n) => `S-BIG${String(n).padStart(2, '0')}`);
    for (const id of members)
      await inDirectory({ id, name: id, roles: ['unit_member'], regions: [DISTRICT], unit: 'U-BIG' });
    expect(await reached([{ unit: 'U-BIG' }])).toEqual(members);
  });

  it('nobody at all is written down loudly, and does not come back for ever', async () => {
    const people = Object.values(STAFF);
    for (const each of people) await inDirectory({ ...each }, 'disabled');
    await deleteLists(people);
    const said = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    expect(await reached([{ unit: 'U-LIGHT' }])).toEqual([]);
    expect(said).toHaveBeenCalledWith(
      'a notice reaches nobody',
      expect.objectContaining({ alert: 'yellow' }),
    );
    said.mockRestore();
    for (const each of people) await inDirectory({ ...each });
    expect(await drain(['notify'])).toBe(0);
  });
});

describe('reading', () => {
  it('counts what is unread, by id or up to one', async () => {
    for (let n = 0; n < 3; n++) await told([{ staff: 'S-WEST' }], { version: n + 1 });
    expect(await unread('west')).toEqual({ count: 3, more: false });
    const [newest, middle, oldest] = (await inbox('west')).json.items.map(({ id }: { id: string }) => id);
    expect((await mark('west', { ids: [middle, middle] })).json).toEqual({
      unread: { count: 2, more: false },
      left: false,
    });
    expect((await mark('west', { upTo: middle })).json.unread).toEqual({ count: 1, more: false });
    expect((await mark('west', { ids: [oldest] })).json.unread.count).toBe(1);
    expect((await mark('west', { upTo: newest })).json).toEqual({
      unread: { count: 0, more: false },
      left: false,
    });
  });

  it('never counts past 99, and reads a flood in several goes', async () => {
    for (let n = 0; n < 110; n++) await alert([{ staff: 'S-COMM' }], { version: n + 1 });
    await drain(['notify']);
    expect(await unread('community')).toEqual({ count: 99, more: true });
    const [{ id: newest }] = (await inbox('community')).json.items;
    const first = await mark('community', { upTo: newest });
    expect(first.json.left).toBe(true);
    expect((await mark('community', { upTo: newest })).json).toEqual({
      unread: { count: 0, more: false },
      left: false,
    });
  });

  it('goes page by page, each notice once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { json } = await inbox('community', 'zh-CN', { limit: 40, ...(cursor ? { cursor } : {}) });
      seen.push(...json.items.map(({ id }: { id: string }) => id));
      cursor = json.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(110);
    expect([...seen].sort().reverse()).toEqual(seen);
  });

  it('another’s notice is not there, and another’s cursor opens nothing', async () => {
    await told([{ staff: 'S-LIGHT1' }]);
    const [{ id }] = (await inbox('light1')).json.items;
    const foreign = await changingNothing(() => mark('gridA', { ids: [id] }));
    expect(foreign).toMatchObject({ status: 404, json: { code: 'not_found' } });
    const { nextCursor } = (await inbox('community', 'zh-CN', { limit: 5 })).json;
    expect((await inbox('gridA', 'zh-CN', { cursor: nextCursor })).json.code).toBe('invalid_cursor');
  });

  it.each([
    [{}],
    [{ ids: [] }],
    [{ ids: ['x'] }],
    [{ ids: ['2026-03-03T02:00:00.000Z#W1#yellow#0#1', '../REACH'] }],
    [{ ids: Array.from({ length: 51 }, (_, n) => `2026-03-03T02:00:00.000Z#W10#yellow#0#${n}`) }],
    [{ upTo: '9999' }],
    [{ upTo: 5 }],
    [{ ids: ['2026-03-03T02:00:00.000Z#W10#yellow#0#1'], owner: 'S-LIGHT1' }],
  ])('%j is refused and changes nothing', async (body) => {
    const refused = await changingNothing(() => mark('light1', body));
    expect(refused).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });
});
