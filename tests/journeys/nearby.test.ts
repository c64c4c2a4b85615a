import { beforeAll, describe, expect, test } from 'vitest';
import { handler as nearbyReports } from '../../functions/report/handlers/nearby-reports.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { answer, file, lamp } from './steps.ts';
import { CODE, drain, HERE, lampOut, openWorld, putCode } from './world.ts';

const near = (query: Record<string, string | number>) =>
  call(nearbyReports, { query: { category: 'lighting.lamp_out', ...query } });
/** Degrees of latitude. */
const metres = (count: number) => count / 111_320;

beforeAll(async () => {
  await openWorld('nearby');
  await putCode('S2345678A', 'suspended');
});

describe('the hint that something was reported already', () => {
  test('finds open reports of the same kind within 100 metres and says nothing of who or which', async () => {
    const at = { lat: HERE.lat + metres(400), lng: HERE.lng };
    await file({
      category: 'lighting.lamp_out',
      description: '张三家门口黑',
      location: at,
      contact: { phone: '13800000000' },
    });
    expect((await near({ lat: at.lat + metres(90), lng: at.lng })).json.items).toMatchObject([
      { category: 'lighting.lamp_out', status: 'received', distance: 90 },
    ]);
    expect((await near({ lat: at.lat + metres(110), lng: at.lng })).json.items).toEqual([]);
    expect((await near({ ...at, category: 'sanitation.bin_overflow' })).json.items).toEqual([]);
    const { text } = await near({ ...at });
    // Of a ticket's letters any two can stand side by side.
    expect(text.replace(/"ticket":"[^"]*"/g, '')).not.toMatch(/13800000000|张三|R0|reportId|"id"/);
  });

  test('forgets what is solved', async () => {
    const { token } = await lamp('accept', 'start', 'finish');
    expect((await near({ code: CODE })).json.items).toHaveLength(1);
    await answer(token, true);
    expect((await near({ code: CODE })).json.items).toEqual([]);
    await drain();
  });

  test('names five at most, the newest', async () => {
    for (let i = 0; i < 7; i++) await file(lampOut);
    const { items } = (await near({ code: CODE })).json;
    expect(items).toHaveLength(5);
    const times = items.map(({ createdAt }: { createdAt: string }) => createdAt);
    expect(times).toEqual([...times].sort().toReversed());
  });

  test.each([
    ['nothing', {}, 422, 'invalid_request'],
    ['half a place', { lat: 39.6 }, 422, 'invalid_request'],
    ['NaN', { lat: 'NaN', lng: 'NaN' }, 422, 'invalid_request'],
    ['999', { lat: 999, lng: 999 }, 422, 'invalid_request'],
    ['swapped', { lat: HERE.lng, lng: HERE.lat }, 422, 'invalid_request'],
    ['a malformed code', { code: 'x' }, 422, 'invalid_request'],
    ['an unknown code', { code: 'Z2345678A' }, 404, 'code_not_found'],
    ['a suspended code', { code: 'S2345678A' }, 410, 'code_suspended'],
  ])('asked of %s is refused', async (_, query: Record<string, string | number>, status, code) => {
    expect(await near(query)).toMatchObject({ status, json: { code } });
  });

  test.each(['__proto__', 'nothing.at_all', 'AT#x'])('of category %j knows nothing', async (category) => {
    expect(await near({ code: CODE, category })).toMatchObject({ status: 200, json: { items: [] } });
  });
});
