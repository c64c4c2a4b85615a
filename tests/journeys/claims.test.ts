import { beforeAll, describe, expect, test } from 'vitest';
import { actOnOrder } from '../../functions/dispatch/act.ts';
import { sweepDeadlines } from '../../functions/dispatch/escalation/sweep-deadlines.ts';
import { memberOf, putConfig, unitRow } from '../support/claim-units.ts';
import { later, ONE, offered, offeredTo, see, step, TEAMS, TWO } from './claim-steps.ts';
import { allRows, holdAtRest } from './invariants.ts';
import { act, follow, look } from './steps.ts';
import { drain, openWorld } from './world.ts';

beforeAll(async () => {
  await openWorld('claims');
  await putConfig(...TEAMS.map((unit) => unitRow(unit)));
});

const log = async (id: string): Promise<string[]> =>
  (await look(id, 'admin')).json.log.map(({ action }: { action: string }) => action);
const slots = async (unit: string): Promise<string[]> => [
  ...(((await allRows()).find(({ pk }) => pk === `CLAIMS#${unit}`)?.orders as Set<string> | undefined) ?? []),
];

describe('an order held out to several units', () => {
  test('is claimed by one, worked on, and frees the place when it is finished', async () => {
    const { id, token } = await offered();
    expect(await offeredTo(ONE)).toContain(id);
    expect(await offeredTo(memberOf('U-TEAM9'))).not.toContain(id);
    expect((await see(id, memberOf('U-TEAM9'))).status).toBe(404);
    const claimed = await step(id, 'claim', ONE);
    expect(claimed.json).toMatchObject({
      status: 'accepted',
      unit: { code: 'U-TEAM1' },
      assignee: { id: ONE.id },
      offer: { bounty: 20 },
    });
    expect(await slots('U-TEAM1')).toEqual([id]);
    expect(await offeredTo(TWO)).not.toContain(id);
    expect((await see(id, TWO)).status).toBe(404);
    for (const action of ['start', 'finish']) expect((await step(id, action, ONE)).status).toBe(200);
    expect(await slots('U-TEAM1')).toEqual([]);
    expect((await see(id, ONE)).json).toMatchObject({ bounty: { promised: 20, unit: 'U-TEAM1' } });
    await drain();
    const told = await follow(token);
    expect(told.steps.map((line: { action: string }) => line.action)).toEqual(
      expect.arrayContaining(['offered', 'claimed', 'started', 'finished']),
    );
    // What a unit is promised is none of the reporter's business.
    expect(JSON.stringify(told)).not.toMatch(/bounty|"20"|U-TEAM[23]/);
    await holdAtRest();
  });

  test('can be withdrawn, and is then where it was', async () => {
    const { id } = await offered();
    expect((await act(id, 'withdraw', 'lightHead')).json).toMatchObject({
      status: 'queued',
      unit: { code: 'U-LIGHT' },
    });
    expect((await step(id, 'claim', ONE)).status).toBe(404);
    expect((await act(id, 'accept', 'light1')).status).toBe(200);
  });

  test('goes where the rules say when nobody wants it in time, once', async () => {
    const { id } = await offered();
    expect((await later(119, sweepDeadlines)) >= 0).toBe(true);
    expect((await look(id, 'community')).json.status).toBe('offered');
    await expect(later(121, () => actOnOrder(id, 'claim', {}, ONE))).rejects.toThrow('offer_ended');
    await later(121, () => Promise.all([sweepDeadlines(), sweepDeadlines()]));
    expect((await look(id, 'light1')).json).toMatchObject({ status: 'queued', unit: { code: 'U-LIGHT' } });
    expect((await look(id, 'light1')).json.offer).toBeUndefined();
    expect(await log(id)).toEqual(['routed', 'offered', 'offer_ended']);
    expect((await look(id, 'light1')).json.log.at(-1).details).toMatchObject({
      code: 'rule',
      rule: 'R-LIGHT',
    });
  });
});

describe('a claim', () => {
  test('given back in time is open to the others, is no return, and not for the same unit again', async () => {
    const { id } = await offered();
    await step(id, 'claim', ONE);
    expect((await step(id, 'give_back', TWO)).status).toBe(404);
    const back = await step(id, 'give_back', ONE, { reason: '人手不够' });
    expect(back.json).toMatchObject({ status: 'offered', unit: { code: 'U-LIGHT' }, returnedCount: 0 });
    expect(await slots('U-TEAM1')).toEqual([]);
    expect(await offeredTo(memberOf('U-TEAM1'))).not.toContain(id);
    expect((await step(id, 'claim', memberOf('U-TEAM1'))).json.code).toBe('gave_back_before');
    expect((await step(id, 'claim', TWO)).status).toBe(200);
    await expect(later(31, () => actOnOrder(id, 'give_back', {}, TWO))).rejects.toThrow('give_back_over');
    await act(id, 'transfer', 'community', { unit: 'U-TEAM3', reason: '换一个' });
    expect(await slots('U-TEAM2')).toEqual([]);
    expect((await look(id, 'admin')).json.bounty).toBeUndefined();
  });

  test('that nobody begins is taken back, once, and by whom all gave it back is assigned', async () => {
    const { id } = await offered({ units: TEAMS.slice(0, 2) });
    await step(id, 'claim', ONE);
    await later(31, () => Promise.all([sweepDeadlines(), sweepDeadlines()]));
    expect((await look(id, 'community')).json.status).toBe('offered');
    expect((await step(id, 'claim', TWO)).status).toBe(200);
    await later(31, sweepDeadlines);
    expect((await look(id, 'light1')).json).toMatchObject({ status: 'queued', unit: { code: 'U-LIGHT' } });
    expect(await log(id)).toEqual([
      'routed',
      'offered',
      'claimed',
      'claim_lapsed',
      'claimed',
      'claim_lapsed',
    ]);
    expect([...(await slots('U-TEAM1')), ...(await slots('U-TEAM2'))]).toEqual([]);
  });

  test('that was begun stays', async () => {
    const { id } = await offered();
    await step(id, 'claim', ONE);
    await step(id, 'start', ONE);
    await later(31, sweepDeadlines);
    expect((await see(id, ONE)).json.status).toBe('in_progress');
    await step(id, 'finish', ONE);
  });

  test('beyond the unit’s number is refused until one is done', async () => {
    const mine: string[] = [];
    for (let i = 0; i < 6; i++) mine.push((await offered()).id);
    const [last = ''] = mine.splice(5);
    for (const id of mine) expect((await step(id, 'claim', ONE)).status).toBe(200);
    expect((await step(last, 'claim', ONE)).json.code).toBe('claim_limit_reached');
    await step(String(mine[0]), 'give_back', ONE);
    expect((await step(last, 'claim', ONE)).status).toBe(200);
    await drain();
    await holdAtRest();
  });
});
