import { beforeAll, describe, expect, test } from 'vitest';
import { chanceInt } from '../../functions/shared/chance.ts';
import { pause } from '../../functions/shared/clock.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import type { Answer } from '../../functions/shared/testing/http-event.ts';
import { memberOf, putConfig, unitRow } from '../support/claim-units.ts';
import { MINUTE, ONE, offered, step, TEAMS, TWO } from './claim-steps.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, lamp } from './steps.ts';
import { drain, openWorld, STAFF } from './world.ts';

beforeAll(async () => {
  await openWorld('claims-bad');
  await putConfig(...TEAMS.map((unit) => unitRow(unit)), unitRow('U-OLD', { retired: true }));
});

const soon = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();
const TERMS = { bounty: 10, units: TEAMS };

describe('an offer', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a negative bounty', { ...TERMS, bounty: -1 }, 'invalid_request'],
    ['a bounty of 1e18', { ...TERMS, bounty: 1e18 }, 'invalid_request'],
    ['half a point', { ...TERMS, bounty: 0.5 }, 'invalid_request'],
    ['a bounty in words', { ...TERMS, bounty: '10' }, 'invalid_request'],
    ['no bounty', { units: TEAMS }, 'invalid_request'],
    ['no units', { bounty: 1 }, 'invalid_request'],
    ['an empty list', { ...TERMS, units: [] }, 'invalid_request'],
    ['one unit', { ...TERMS, units: ['U-TEAM1'] }, 'invalid_request'],
    ['a unit twice', { ...TERMS, units: ['U-TEAM1', 'U-TEAM1'] }, 'invalid_request'],
    ['51 units', { ...TERMS, units: Array.from({ length: 51 }, (_, i) => `U-X${i}`) }, 'invalid_request'],
    ['everybody and somebody', { ...TERMS, units: ['*', 'U-TEAM1'] }, 'invalid_request'],
    ['an unknown unit', { ...TERMS, units: ['U-TEAM1', 'U-NOBODY'] }, 'unknown_unit'],
    ['a retired unit', { ...TERMS, units: ['U-TEAM1', 'U-OLD'] }, 'unit_retired'],
    ['an office', { ...TERMS, units: ['U-TEAM1', 'C-150603001001'] }, 'unit_cannot_claim'],
    ['an end that is past', { ...TERMS, until: soon(-1) }, 'invalid_request'],
    ['an end in eight days', { ...TERMS, until: soon(8 * 24 * 60) }, 'invalid_request'],
    ['an end that is no time', { ...TERMS, until: 'tomorrow' }, 'invalid_request'],
    ['another property', { ...TERMS, points: 5 }, 'invalid_request'],
  ])('with %s is refused', async (_, body, code) => {
    const { id } = await lamp();
    const refused = await changingNothing(() => act(id, 'offer', 'community', body));
    expect(refused.json.code).toBe(code);
    expect(refused.status).toBe(422);
  });

  test('is made by whoever answers for the area or the unit, of what nobody has taken up', async () => {
    const { id } = await lamp();
    expect((await act(id, 'offer', 'light1', TERMS)).status).toBe(403);
    expect((await act(id, 'offer', 'west', TERMS)).status).toBe(404);
    expect((await act(id, 'offer', 'oversight', TERMS)).status).toBe(403);
    expect((await act(id, 'offer', 'lightHead', { ...TERMS, units: ['*'] })).status).toBe(200);
    expect((await act(id, 'offer', 'lightHead', TERMS)).json.code).toBe('illegal_transition');
    const { id: taken } = await lamp('accept');
    expect((await act(taken, 'offer', 'community', TERMS)).json.code).toBe('illegal_transition');
  });
});

describe('a claim', () => {
  test('by whom it was not offered to finds nothing, by who sees it without a claim is forbidden', async () => {
    const { id } = await offered();
    expect((await changingNothing(() => step(id, 'claim', memberOf('U-TEAM7')))).status).toBe(404);
    for (const who of ['lightHead', 'community', 'admin', 'oversight'] as const)
      expect((await changingNothing(() => act(id, 'claim', who))).status).toBe(403);
    expect((await changingNothing(() => act(id, 'claim', 'gridA'))).status).toBe(404);
  });

  test('that comes too late hears who was faster; the same command sent again hears its answer', async () => {
    const { id } = await offered();
    const first = await step(id, 'claim', ONE, {}, 'mine');
    const again = await changingNothing(() => step(id, 'claim', ONE, {}, 'mine'));
    expect(again.json).toMatchObject({ status: 'accepted', version: first.json.version });
    for (const late of [TWO, ONE, memberOf('U-TEAM1', 3)]) {
      const refused = await changingNothing(() => step(id, 'claim', late));
      expect(refused).toMatchObject({ status: 409, json: { code: 'already_claimed' } });
      expect(refused.json.detail).toContain('U-TEAM1');
    }
    const stale = await changingNothing(() => step(id, 'claim', TWO, { version: 2 }));
    expect(stale.json.code).toBe('already_claimed');
  });

  test('of what is closed, withdrawn or never offered is refused', async () => {
    const { id } = await offered();
    await act(id, 'withdraw', 'community');
    expect((await changingNothing(() => step(id, 'claim', ONE))).status).toBe(404);
    const { id: own } = await lamp('accept', 'start', 'finish');
    expect((await changingNothing(() => step(own, 'claim', STAFF.light1))).json.code).toBe(
      'illegal_transition',
    );
    const { id: never } = await lamp('accept');
    expect((await changingNothing(() => act(never, 'give_back', 'light1'))).json.code).toBe(
      'illegal_transition',
    );
  });
});

test('of 500 who claim at once, one has it and the others hear who', async () => {
  const { id } = await offered({ units: ['*'] });
  const teams = Array.from({ length: 100 }, (_, i) => `U-CREW${i}`);
  await putConfig(...teams.map((unit) => unitRow(unit)));
  const people = teams.flatMap((unit) => [1, 2, 3, 4, 5].map((number) => memberOf(unit, number)));
  // A phone that hears 503 asks again under its key: 500 at once are more than one process's connections carry.
  const insist = async (one: StaffIdentity): Promise<Answer> => {
    for (let tries = 0; tries < 20; tries++) {
      const answer = await step(id, 'claim', one, {}, 'mine');
      if (answer.status !== 503) return answer;
      await pause(2_000 + chanceInt(1_000));
    }
    throw new Error('never answered');
  };
  const answers = await Promise.all(people.map(insist));
  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  expect(answers.filter(({ json }) => json.code === 'already_claimed')).toHaveLength(499);
  expect((await act(id, 'start', 'light1')).status).toBe(404);
  await drain();
  await holdAtRest();
}, 90_000);
