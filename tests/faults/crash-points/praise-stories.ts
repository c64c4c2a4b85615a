import type { Step as Answer } from '../../../functions/praise/domain/praise.ts';
import { STAFF } from '../../support/small-district.ts';
import { door, give, liesWith, saidIn, say, thank } from '../flows/praise.ts';
import type { World } from '../world.ts';
import type { Step, Story } from './teller.ts';

const KEY = 'praise-0123456789';
const STAFF_ID = STAFF.light1.id;

const reportOf = (world: World): string =>
  String([...world.table.engine.store.all()].find(({ type }) => type === 'report')?.id);

const thanked: Step = (teller) => {
  const { world } = teller;
  const id = reportOf(world);
  return teller.carryOut('praise', () => give(world, id, { reasons: ['kind'], words: '谢谢' }));
};

/** What was read before: asked again, it is the same thing that is answered. */
const seen = new WeakMap<World, { id: string; version: number }>();
const answered =
  (step: Answer, kind: 'worker' | 'neighbour', whose: string, person?: string): Step =>
  (teller) => {
    const { world } = teller;
    const [row] = liesWith(world, kind, whose);
    if (row) seen.set(world, { id: String(row.id), version: Number(row.version) });
    const read = seen.get(world) ?? { id: '', version: 0 };
    const who = person === undefined ? { staff: whose } : { resident: person };
    // Who never heard that it was given has nothing to answer.
    if (read.id === '') return Promise.resolve();
    return teller.carryOut(step, () => say(world, who, { ...read, step }, `${KEY}-${step}`));
  };

const CODE = 'H2345678A';
const SOMEBODY = `P${'0'.repeat(26)}`;
const atTheDoor: Step = (teller) =>
  teller.carryOut('thank', async () => {
    const { world } = teller;
    if (!saidIn(world).doors.has(CODE)) door(world, 0, 1);
    return thank(world, CODE, ['helped_carry'], KEY);
  });

/** @param solved what comes before thanks: the report was called solved */
export const praiseStories = (solved: Step[]): Story[] => [
  { name: 'praised', before: solved, after: [thanked] },
  {
    name: 'praise agreed to and withdrawn',
    before: [...solved, thanked],
    after: [answered('agree', 'worker', STAFF_ID), answered('withdraw', 'worker', STAFF_ID)],
  },
  {
    name: 'a household thanked',
    before: [],
    after: [atTheDoor, answered('decline', 'neighbour', CODE, SOMEBODY)],
  },
];
