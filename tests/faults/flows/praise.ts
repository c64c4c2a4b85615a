import { leave } from '../../../functions/identity/households/bind.ts';
import { answerPraise } from '../../../functions/praise/answer-praise.ts';
import { STEPS, type Step } from '../../../functions/praise/domain/praise.ts';
import { ofResident, ofStaff } from '../../../functions/praise/own-praises.ts';
import { thankHousehold } from '../../../functions/praise/thank-household.ts';
import { praiseReport, type Thanks } from '../../../functions/report/praising/praise-report.ts';
import { orderIdOf } from '../../../functions/shared/ids.ts';
import { NEIGHBOUR_REASONS, WORKER_REASONS } from '../../../functions/shared/praise/reasons.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { GRID, STAFF } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { answer, reportNow, submit } from './resident.ts';
import { workOn } from './staff.ts';

/** What people said, and what of it they know was taken. */
interface Said {
  /** By report: who thanked for it, and whether an answer came. */
  given: Map<string, { thanks: Thanks[]; taken: boolean }>;
  thanked: { code: string; key: string; taken: boolean }[];
  /** Every answer to a praise that somebody tried to give. */
  answers: { id: string; step: Step; by: 'staff' | 'resident'; status?: string }[];
  /** By code: who lived there, and whether anybody went to leave. */
  doors: Map<string, { people: string[]; leaving: number }>;
}
const stories = new WeakMap<World, Said>();
export function saidIn(world: World): Said {
  const known = stories.get(world) ?? { given: new Map(), thanked: [], answers: [], doors: new Map() };
  stories.set(world, known);
  return known;
}

const THREE = 3;
const some = <R>(world: World, reasons: readonly R[]): R[] => {
  const { random } = world;
  return [...new Set(Array.from({ length: 1 + random.int(THREE) }, () => random.pick([...reasons])))];
};

/** Thanks of a reporter; what is heard of it is remembered. */
export async function give(world: World, reportId: string, thanks: Thanks): Promise<{ taken: true }> {
  const { given } = saidIn(world);
  const known = given.get(reportId) ?? { thanks: [], taken: false };
  given.set(reportId, known);
  known.thanks.push(thanks);
  await praiseReport(reportId, thanks);
  known.taken = true;
  return { taken: true };
}

/** An answer of whoever is thanked. */
export async function say(
  world: World,
  who: { staff: string } | { resident: string },
  { id, step, version }: { id: string; step: Step; version: number },
  key: string,
): Promise<unknown> {
  const said: Said['answers'][number] = { id, step, by: 'staff' in who ? 'staff' : 'resident' };
  saidIn(world).answers.push(said);
  const own = 'staff' in who ? ofStaff(who.staff) : await ofResident(who.resident);
  const owner = 'staff' in who ? who.staff : who.resident;
  const taken = await answerPraise(owner, own, { id, step, version }, key);
  said.status = taken.status;
  return taken;
}

const CALLER = { edge: '198.51.100.0', person: undefined };

/** Thanks left at a door, once under a key. */
export async function thank(world: World, code: string, reasons: string[], key: string): Promise<unknown> {
  const { thanked } = saidIn(world);
  const known = thanked.find((each) => each.key === key) ?? { code, key, taken: false };
  if (!thanked.includes(known)) thanked.push(known);
  const taken = await thankHousehold(code, reasons, key, CALLER);
  known.taken = true;
  return taken;
}

/** A door with a code and people who are known to live behind it, as they were there long before. */
export function door(world: World, n: number, living: number): string {
  const put = (Item: Record<string, unknown>) => world.longThere(Item);
  const code = `H2345678${'ABCDEFG'[n]}`;
  const place = { name: '3 号楼', regionCode: GRID };
  const at = '2026-01-01T00:00:00.000Z';
  put({ ...keys.code(code, 0), type: 'code', code, kind: 'household', status: 'active', version: 1, place });
  const people = Array.from({ length: living }, (_, i) => `P${String(n * 10 + i).padStart(26, '0')}`);
  for (const personId of people) {
    const lives = { code, personId, status: 'confirmed', confirmedBy: 'staff', place, at, version: 1 };
    put({ ...keys.person(personId), type: 'person', id: personId, status: 'active', version: 1 });
    put({ ...keys.member(code, personId), type: 'household_member', ...lives });
    put({ ...keys.householdOf(personId, code), type: 'household_of_person', ...lives });
  }
  saidIn(world).doors.set(code, { people, leaving: 0 });
  return code;
}

/** Those that lie with somebody now. */
export const liesWith = (world: World, kind: 'worker' | 'neighbour', whose: string) =>
  [...world.table.engine.store.all()].filter(
    (row) => row.type === 'praise' && row.kind === kind && row.whose === whose,
  );

let serial = 0;

/** Reads what lies there and answers: mostly the sensible, at times twice, in two ways at once, or after it went. */
async function answers(
  world: World,
  kind: 'worker' | 'neighbour',
  whose: string,
  who: { staff: string } | { resident: string },
): Promise<void> {
  const { random } = world;
  for (const { id, status, version } of liesWith(world, kind, whose)) {
    if (random.chance(0.3)) continue;
    const sensible: Step = status === 'shown' ? 'withdraw' : random.chance(0.7) ? 'agree' : 'decline';
    const step = random.chance(0.8) ? sensible : random.pick([...STEPS]);
    const key = `praise-answer-${++serial}`;
    const once = (as: Step, under: string) =>
      ask(world, 'praise-answer', () =>
        say(world, who, { id: String(id), step: as, version: Number(version) }, under),
      );
    const twin = random.chance(0.5)
      ? random.chance(0.4)
        ? once(step, key)
        : once(step === 'agree' ? 'decline' : 'agree', `${key}-twin`)
      : undefined;
    const heard = await once(step, key);
    await twin;
    if (heard && 'value' in heard)
      world.witness.heard(`praise-answer ${key}`, heard.value, () =>
        say(world, who, { id: String(id), step, version: Number(version) }, key),
      );
    if (random.chance(0.5)) return;
  }
}

/** From the report to thanks that somebody agrees to, or not. */
async function worker(world: World): Promise<void> {
  const { random } = world;
  const id = await submit(world);
  if (!id) return;
  await workOn(world, orderIdOf(id), 12 + random.int(6));
  for (let look = 0; look < 20 && reportNow(world, id)?.status !== 'finished'; look++)
    await world.sleep(15_000);
  if (reportNow(world, id)?.status !== 'finished') return;
  await answer(world, id, true);
  if (reportNow(world, id)?.status !== 'solved') return;
  const thanks = (): Thanks => ({
    reasons: some(world, WORKER_REASONS),
    ...(random.chance(0.5) ? { words: `谢谢 ${++serial}` } : {}),
  });
  const first = thanks();
  const twin = random.chance(0.4)
    ? ask(world, 'praise', () => give(world, id, random.chance(0.5) ? first : thanks()))
    : undefined;
  await ask(world, 'praise', () => give(world, id, first));
  await twin;
  for (let look = 0; look < 12; look++) {
    await world.sleep(5_000 + random.int(30_000));
    for (const { id: staff } of Object.values(STAFF)) await answers(world, 'worker', staff, { staff });
  }
}

/** A household with its neighbours: many who thank, some who answer, some who move out. */
async function household(world: World, n: number): Promise<void> {
  const { random } = world;
  const code = door(world, n, random.int(THREE));
  const known = saidIn(world).doors.get(code);
  const people = known?.people ?? [];
  for (let turn = 0; turn < 8; turn++) {
    await world.sleep(random.int(40_000));
    const key = `praise-${n}-${++serial}-0123456789`;
    const reasons = some(world, NEIGHBOUR_REASONS);
    const once = () => ask(world, 'thank', () => thank(world, code, reasons, key));
    if (random.chance(0.6)) await Promise.all([once(), ...(random.chance(0.4) ? [once()] : [])]);
    const someone = people[random.int(THREE)];
    if (someone && random.chance(0.6)) await answers(world, 'neighbour', code, { resident: someone });
    if (someone && known && random.chance(0.08)) {
      known.leaving += 1;
      await ask(world, 'leave', () => leave(someone, code), 4);
    }
  }
}

export function praise(world: World): void {
  const { random } = world;
  serial = 0;
  for (let n = random.int(3); n >= 0; n--)
    world.act(async () => {
      await world.sleep(random.int(20_000));
      await worker(world);
    });
  for (let n = random.int(3); n >= 0; n--) world.act(() => household(world, n));
}
