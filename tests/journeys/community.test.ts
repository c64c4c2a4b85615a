import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler as community } from '../../functions/identity/community/handlers/code-community.ts';
import { handler as getCard } from '../../functions/identity/community/handlers/get-card.ts';
import { handler as putCard } from '../../functions/identity/community/handlers/put-card.ts';
import { forgetPeople } from '../../functions/identity/community/people.ts';
import type { Staff } from '../../functions/shared/district/schemas.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { disable, hired } from '../support/accounts.ts';
import { closed, home, issueSomeCodes, lamp, unknown } from '../support/some-codes.ts';
import { COMMUNITY, DISTRICT, GRID, OTHER_GRID, openWorld, tokenOf } from './world.ts';

let worker: Staff;
let clerk: Staff;
beforeAll(async () => {
  await openWorld('community');
  await issueSomeCodes();
  worker = await hired({ regions: [GRID], unit: `C-${COMMUNITY}` });
  clerk = await hired({ roles: ['community'], regions: [COMMUNITY], unit: `C-${COMMUNITY}` });
  await hired({ regions: [OTHER_GRID] });
  await hired({ roles: ['administrator'], regions: [DISTRICT] });
  await hired({ roles: ['subdistrict'], regions: ['150603001'] });
});
beforeEach(() => forgetPeople());

const open = (code: string) => call(community, { params: { code } });
const save = async (staff: Staff, body: Record<string, unknown>) =>
  call(putCard, { token: await tokenOf(staff), body });

describe('my community', () => {
  it('shows by role who looks after the place, and of nobody more than they chose', async () => {
    const { json } = await open(home.code);
    expect(json.place.name).toBe(home.place.name);
    expect(json.people).toEqual([
      { role: 'grid_worker', unit: expect.any(String) },
      { role: 'community', unit: expect.any(String) },
    ]);
    expect(json.notices).toEqual([]);
  });

  it('shows what they publish, until they take it back', async () => {
    const card = { showName: true, phone: '0477-8580000', note: '工作日 9 点到 18 点', version: 0 };
    expect((await save(worker, card)).json).toEqual({ ...card, version: 1 });
    expect((await open(home.code)).json.people[0]).toMatchObject({
      name: worker.name,
      phone: card.phone,
      note: card.note,
    });
    expect((await save(worker, { showName: false, version: 1 })).json).toEqual({
      showName: false,
      version: 2,
    });
    forgetPeople();
    expect((await open(home.code)).json.people[0]).toEqual({ role: 'grid_worker', unit: expect.any(String) });
    expect((await save(worker, { showName: true, version: 1 })).json.code).toBe('stale_version');
    const seen = await call(getCard, { token: await tokenOf(worker) });
    expect(seen.json).toEqual({ showName: false, version: 2 });
  });

  it('never names ids, user names or people who have left', async () => {
    await save(clerk, { showName: true, version: 0 });
    const { text } = await open(home.code);
    expect(text).not.toMatch(new RegExp(`${worker.id}|${clerk.id}|${worker.username}|username|roles`));
    await disable(clerk.id);
    forgetPeople();
    expect((await open(home.code)).text).not.toContain(clerk.name);
  });

  it.each([
    [lamp.code, 404, 'not_found'],
    [closed.code, 410, 'code_suspended'],
    [unknown, 404, 'code_not_found'],
  ])('opens through a code of a home or a community alone: %s %i %s', async (code, status, problem) => {
    expect(await open(code)).toMatchObject({ status, json: { code: problem } });
  });

  it.each([
    { showName: 'yes', version: 0 },
    { version: 0 },
    { showName: true, phone: 'call me', version: 0 },
    { showName: true, photo: 'x', version: 0 },
    { showName: true, staffId: 'S-ADMIN', version: 0 },
  ])('a card is refused as %j', async (body) => expect((await save(worker, body)).status).toBe(422));
});
