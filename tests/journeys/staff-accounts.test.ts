import { beforeAll, describe, expect, it } from 'vitest';
import { handler as acceptInvitation } from '../../functions/identity/staff/accounts/handlers/accept-invitation.ts';
import { handler as disableStaff } from '../../functions/identity/staff/accounts/handlers/disable-staff.ts';
import { handler as enableStaff } from '../../functions/identity/staff/accounts/handlers/enable-staff.ts';
import { handler as getInvitation } from '../../functions/identity/staff/accounts/handlers/get-invitation.ts';
import { handler as getStaff } from '../../functions/identity/staff/accounts/handlers/get-staff.ts';
import { handler as inviteStaff } from '../../functions/identity/staff/accounts/handlers/invite-staff.ts';
import { handler as putStaff } from '../../functions/identity/staff/accounts/handlers/put-staff.ts';
import { handler as resetStaff } from '../../functions/identity/staff/accounts/handlers/reset-staff.ts';
import { administrators, createStaff } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { type Answer, call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { hired, knock, later, PASSWORD, person, roster, row } from '../support/accounts.ts';
import { COMMUNITY, DISTRICT, GRID, OTHER_GRID, openWorld, STAFF, tokenOf } from './world.ts';

const OPERATOR = {
  id: 'S-OPER',
  name: '操作员',
  roles: ['district_operator' as const],
  regions: ['150603001'],
};
const NEW_PASSWORD = 'kdnw-7xqa-mzrt';
let serial = 0;
const form = (more: object = {}) => ({
  username: `new.person${++serial}`,
  name: '新同事',
  roles: ['grid_worker'],
  regions: [GRID],
  ...more,
});
const invite = async (body: object = form(), who: Parameters<typeof tokenOf>[0] = STAFF.admin) =>
  call(inviteStaff, { body, token: await tokenOf(who) });
const tokenIn = (answer: Answer): string =>
  decodeURIComponent(answer.json.invitation.link.split('/invitation/')[1]);
const accept = (token: string, password = NEW_PASSWORD) =>
  call(acceptInvitation, { params: { token }, body: { password } });
const act = async (
  handler: HttpHandler,
  id: string,
  body: object = {},
  who: Parameters<typeof tokenOf>[0] = STAFF.admin,
) => {
  const version = (await row(keys.staff(id)))?.version ?? 1;
  return call(handler, { params: { id }, body: { version, ...body }, token: await tokenOf(who) });
};
const signedIn = async (username: string, password = PASSWORD): Promise<string> =>
  (await knock(username, password)).json.accessToken;
const see = (token: string) => call(getStaff, { params: { id: 'S-NOBODY' }, token });
const refused = { status: 401, json: { code: 'token_expired' } };

beforeAll(async () => {
  await openWorld('accounts');
  await createStaff(
    person({ id: STAFF.admin.id, username: 'first', roles: ['administrator'], regions: [DISTRICT] }),
    PASSWORD,
  );
});

describe('an invitation', () => {
  it('makes an account that works once its owner has set a password', async () => {
    const body = form();
    const invited = await invite(body);
    expect(invited).toMatchObject({ status: 201, json: { status: 'invited', username: body.username } });
    expect(invited.json.invitation.picture).toMatch(/^<svg/);
    expect((await knock(body.username, NEW_PASSWORD)).status).toBe(401);
    expect((await roster()).some(({ staffId }) => staffId === invited.json.id)).toBe(false);
    const token = tokenIn(invited);
    expect(await call(getInvitation, { params: { token } })).toMatchObject({
      status: 200,
      json: { username: body.username, name: body.name },
    });
    expect((await accept(token)).status).toBe(204);
    expect((await knock(body.username, NEW_PASSWORD)).status).toBe(200);
    expect((await roster()).some(({ staffId }) => staffId === invited.json.id)).toBe(true);
  });

  it('is good once, of many at the same time', async () => {
    const token = tokenIn(await invite());
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await accept(token)).json.code).toBe('invitation_ended');
  });

  it('is over after 72 hours, when replaced, and was never one when changed', async () => {
    const invited = await invite();
    const token = tokenIn(invited);
    expect((await later(72 * 3_600_000 + 1_000, () => accept(token))).json.code).toBe('invitation_ended');
    const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect((await accept(forged)).json.code).toBe('invitation_ended');
    const second = await act(resetStaff, invited.json.id);
    expect((await accept(token)).json.code).toBe('invitation_ended');
    expect((await call(getInvitation, { params: { token } })).json.code).toBe('invitation_ended');
    expect((await accept(tokenIn(second))).status).toBe(204);
  });

  it('stands nowhere in the table', async () => {
    const invited = await invite();
    const stored = JSON.stringify([
      await row(keys.staff(invited.json.id)),
      await row(keys.username(invited.json.username)),
    ]);
    expect(stored).not.toContain(tokenIn(invited).split('.')[1]);
  });

  it.each([
    ['short', 'kdnw-7xqa', 'invalid_request'],
    ['common', 'Password2026!', 'weak_password'],
    ['the person’s name', '新同事-kdnw-7xqa', 'weak_password'],
    ['the district’s name', '测试区-kdnw-7xqa', 'weak_password'],
  ])('takes no password that is %s', async (_, password, code) => {
    const token = tokenIn(await invite());
    expect((await accept(token, password)).json.code).toBe(code);
    expect((await accept(token)).status).toBe(204);
  });

  it('takes no name that somebody has', async () => {
    const body = form();
    await invite(body);
    expect((await invite(body)).json.code).toBe('in_use');
  });

  it.each([
    ['a role nobody has', { roles: ['emperor'] }, 422, 'invalid_request'],
    ['a field that is none', { status: 'active' }, 422, 'invalid_request'],
    ['an id of one’s choice', { id: 'S-ADMIN2' }, 422, 'invalid_request'],
    ['a region that is none', { regions: ['150603009'] }, 422, 'unknown_region'],
    ['a unit that is none', { unit: 'U-NONE' }, 422, 'unknown_unit'],
    [
      'duty hours that never begin',
      { duty: { days: [1], from: '08:00', to: '08:00' } },
      422,
      'invalid_request',
    ],
  ])('with %s stores nothing', async (_, more, status, code) => {
    const body = form(more);
    expect(await invite(body)).toMatchObject({ status, json: { code } });
    expect(await row(keys.username(body.username))).toBeUndefined();
  });
});

describe('rights', () => {
  it('are given by operators inside their regions and below their own', async () => {
    expect((await invite(form(), OPERATOR)).status).toBe(201);
    for (const more of [
      { roles: ['administrator'] },
      { roles: ['grid_worker', 'auditor'] },
      { roles: ['district_operator'] },
      { regions: [DISTRICT] },
      { regions: [GRID, '150603002'] },
      { unit: 'U-LIGHT' },
    ])
      expect(await invite(form(more), OPERATOR)).toMatchObject({ status: 403, json: { code: 'forbidden' } });
    for (const who of [STAFF.community, STAFF.gridA, STAFF.lightHead, STAFF.oversight])
      expect((await invite(form(), who)).status).toBe(403);
  });

  it('are nobody’s own to change, nor those of somebody with more', async () => {
    const me = await hired({ roles: ['district_operator'], regions: ['150603001'] });
    const boss = await hired({ roles: ['administrator'], regions: ['150603001'] });
    const mine = { id: me.id, name: me.name, roles: me.roles, regions: me.regions };
    const fields = { name: 'x', roles: ['grid_worker'], regions: [GRID] };
    for (const id of [me.id, boss.id]) {
      expect((await act(putStaff, id, fields, mine)).json.code).toBe('forbidden');
      for (const handler of [disableStaff, enableStaff, resetStaff])
        expect((await act(handler, id, {}, mine)).json.code).toBe('forbidden');
    }
  });

  it('of another region’s staff are nothing one could know of', async () => {
    const west = await hired({ regions: ['150603002'], roles: ['subdistrict'] });
    for (const id of [west.id, 'S-NOBODY'])
      expect(await act(disableStaff, id, {}, OPERATOR)).toMatchObject({
        status: 404,
        json: { code: 'not_found' },
      });
  });

  it('that change end the tokens with the old ones; the session goes on with the new', async () => {
    const staff = await hired({ roles: ['community'], regions: [COMMUNITY] });
    const token = await signedIn(staff.username);
    expect((await see(token)).status).toBe(404);
    const fields = { name: staff.name, roles: ['grid_worker'], regions: [OTHER_GRID] };
    const edited = await act(putStaff, staff.id, fields);
    expect(edited).toMatchObject({ status: 200, json: { roles: ['grid_worker'], version: 2 } });
    expect(await see(token)).toMatchObject(refused);
    expect((await roster()).find(({ staffId }) => staffId === staff.id)?.regions).toEqual([OTHER_GRID]);
    expect((await act(putStaff, staff.id, { ...fields, version: 1 })).json.code).toBe('stale_version');
  });

  it('that stay the same end nothing', async () => {
    const staff = await hired({ unit: `C-${COMMUNITY}` });
    const token = await signedIn(staff.username);
    const fields = { name: '新名字', roles: staff.roles, regions: staff.regions, unit: staff.unit };
    expect((await act(putStaff, staff.id, fields)).status).toBe(200);
    expect((await see(token)).status).toBe(404);
    expect((await roster()).find(({ staffId }) => staffId === staff.id)?.name).toBe('新名字');
  });
});

describe('a disabled account', () => {
  it('has no token, no session, no way in and no place on the roster', async () => {
    const staff = await hired();
    const token = await signedIn(staff.username);
    expect(await act(disableStaff, staff.id)).toMatchObject({ status: 200, json: { status: 'disabled' } });
    expect(await see(token)).toMatchObject(refused);
    expect((await knock(staff.username)).json.code).toBe('wrong_credentials');
    expect((await roster()).some(({ staffId }) => staffId === staff.id)).toBe(false);
  });

  it('comes back with its password and its place, and without its sessions', async () => {
    const staff = await hired();
    const token = await signedIn(staff.username);
    await act(disableStaff, staff.id);
    expect((await act(enableStaff, staff.id)).json.status).toBe('active');
    expect(await see(token)).toMatchObject(refused);
    expect((await knock(staff.username)).status).toBe(200);
    expect((await roster()).some(({ staffId }) => staffId === staff.id)).toBe(true);
  });

  it('cannot be entered with a link that was open', async () => {
    const invited = await invite();
    await act(disableStaff, invited.json.id);
    expect((await accept(tokenIn(invited))).json.code).toBe('invitation_ended');
    expect((await act(resetStaff, invited.json.id)).json.code).toBe('illegal_transition');
    expect((await act(enableStaff, invited.json.id)).json.status).toBe('invited');
    expect((await accept(tokenIn(invited))).json.code).toBe('invitation_ended');
  });
});

it('a password that is reset is void at once, with the sessions it opened', async () => {
  const staff = await hired();
  const token = await signedIn(staff.username);
  const again = await act(resetStaff, staff.id);
  expect(await see(token)).toMatchObject(refused);
  expect((await knock(staff.username)).status).toBe(401);
  expect((await accept(tokenIn(again))).status).toBe(204);
  expect((await knock(staff.username, NEW_PASSWORD)).status).toBe(200);
});

it('one administrator stays, also when two disable each other at the same time', async () => {
  const boss = (more: object = {}) => hired({ roles: ['administrator'], regions: [DISTRICT], ...more });
  for (const id of await administrators()) {
    const other = await boss();
    await act(disableStaff, id, {}, { ...STAFF.admin, id: other.id });
  }
  const left = await administrators();
  const [one = ''] = left;
  for (const id of left.slice(1)) await act(disableStaff, id, {}, { ...STAFF.admin, id: one });
  const two = await boss();
  const [a, b] = await Promise.all([
    act(disableStaff, two.id, {}, { ...STAFF.admin, id: one }),
    act(disableStaff, one, {}, { ...STAFF.admin, id: two.id }),
  ]);
  expect([a.status, b.status].sort()).toEqual([200, 409]);
  expect([a, b].find(({ status }) => status === 409)?.json.code).toBe('last_administrator');
  const [last = ''] = await administrators();
  const fields = { name: 'x', roles: ['auditor'], regions: [DISTRICT] };
  expect((await act(putStaff, last, fields, { ...STAFF.admin, id: 'S-X' })).json.code).toBe(
    'last_administrator',
  );
});
