import { orderIdOf } from '../../../functions/shared/ids.ts';
import { praiseIdOf } from '../../../functions/shared/praise/praise-id.ts';
import { saidIn } from '../flows/praise.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

const FIELDS = /^(pk|sk|type|id|kind|whose|region|reasons|words|status|on|shownAt|until|version)$/;
const MACHINERY = /^(gsi2pk|gsi2sk|outboxShard|outboxAt)$/;
const MOST_A_DAY = 3;
/** Those that a run may see of the district's calendar. */
const DAYS = ['2026-03-03', '2026-03-04'];

/** Of each report whose thanks were taken, the one praise there may be, and of whom. */
async function ofReports(world: World, rows: (type: string) => Row[]) {
  const expected = new Map<string, { reportId: string; whose: unknown; taken: boolean; words: unknown[] }>();
  for (const [reportId, { thanks, taken }] of saidIn(world).given) {
    const report = rows('report').find(({ id }) => id === reportId);
    const praised = report?.praised as { on: string } | undefined;
    if (taken && !praised) world.witness.broke('I-01', `${reportId}: thanks were taken and are not there`);
    if (!praised) continue;
    const log = under(rows('order-log'), `ORDER#${orderIdOf(reportId)}`);
    const finished = log.filter(({ action }) => action === 'finished').at(-1);
    expected.set(await praiseIdOf(praised.on, reportId), {
      reportId,
      whose: (finished?.by as { id?: unknown } | undefined)?.id,
      taken,
      words: thanks.map(({ words }) => words),
    });
  }
  return expected;
}

/** Only what was agreed to is shown, only by whom it is for, and nothing of it is a number. */
function checkRows(world: World, praises: readonly Row[]): void {
  const { witness } = world;
  const { answers } = saidIn(world);
  const tried = (id: unknown, ...steps: string[]) =>
    answers.some((each) => each.id === id && steps.includes(each.step));
  for (const row of praises) {
    const { id, status, kind } = row;
    const listed = row.gsi2pk !== undefined || row.gsi2sk !== undefined;
    if (listed !== (status === 'shown'))
      witness.broke('praise', `${id} is ${status} and ${listed ? '' : 'not '}listed for others`);
    if (status === 'shown' && !tried(id, 'agree'))
      witness.broke('praise', `${id} is shown and nobody agreed`);
    if (kind === 'neighbour' && row.words !== undefined)
      witness.broke('praise', `${id} says words to a household`);
    const odd = Object.entries(row).filter(
      ([name, value]) =>
        !(FIELDS.test(name) || MACHINERY.test(name)) || (typeof value === 'number' && name !== 'version'),
    );
    if (odd.length > 0) witness.broke('praise', `${id} holds ${odd.map(([name]) => name)}`);
  }
  for (const { id, step, by, status } of answers) {
    const row = praises.find((each) => each.id === id);
    if (status === 'gone' && row) witness.broke('praise', `${id} was ${step}ed and is there`);
    if (status === 'shown' && !row && !tried(id, 'withdraw') && (by === 'staff' || !leftOf(world)))
      witness.broke('I-01', `${id} was agreed to and is gone`);
  }
}

const leftOf = (world: World): boolean =>
  [...saidIn(world).doors.values()].some(({ leaving }) => leaving > 0);

async function checkWorkers(world: World, rows: (type: string) => Row[]): Promise<void> {
  const { witness } = world;
  const { answers } = saidIn(world);
  const expected = await ofReports(world, rows);
  const workers = rows('praise').filter(({ kind }) => kind === 'worker');
  for (const { id, whose, words } of workers) {
    const of = expected.get(String(id));
    if (!of) witness.broke('I-02', `${id} is nobody’s thanks, or a second one of a report`);
    else if (of.whose !== whose) witness.broke('praise', `${id} thanks ${whose}, ${of.whose} did the work`);
    else if (!of.words.includes(words)) witness.broke('praise', `${id} says what nobody said`);
  }
  for (const [id, { whose }] of expected) {
    const active = rows('staff_directory').some(
      ({ staffId, status }) => staffId === whose && status === 'active',
    );
    const answered = answers.some((each) => each.id === id && each.step !== 'agree');
    const there = workers.filter((row) => row.id === id).length;
    if (active && !answered && there !== 1) witness.broke('I-01', `${id} is there ${there} times`);
    const told = under(rows('inbox'), `INBOX#${whose}`).filter(({ praiseId }) => praiseId === id).length;
    if (told !== (active ? 1 : 0)) witness.broke('I-11', `${whose} was told ${told} times of ${id}`);
  }
}

async function checkDoors(world: World, rows: (type: string) => Row[]): Promise<void> {
  const { witness } = world;
  const { doors, thanked, answers } = saidIn(world);
  for (const [code, { people, leaving }] of doors) {
    const own = rows('praise').filter(({ whose }) => whose === code);
    const taken = thanked.filter((each) => each.code === code && each.taken);
    if (taken.length > MOST_A_DAY) witness.broke('praise', `${code} was thanked ${taken.length} times a day`);
    const counted = rows('praise_limit').filter(({ pk }) => pk.startsWith(`PRAISELIMIT#${code}#`));
    for (const { count } of counted)
      if (Number(count) > MOST_A_DAY || Number(count) < taken.length)
        witness.broke('praise', `${code} counts ${count} of ${taken.length}`);
    const living = under(rows('household_member'), `HOUSEHOLD#${code}`).length;
    if (living === 0 && people.length > 0 && own.some(({ status }) => status === 'shown'))
      witness.broke('praise', `${code} is shown and nobody is left who could take it back`);
    if (leaving > 0) continue;
    for (const { key } of taken) {
      const ids = await Promise.all(DAYS.map((day) => praiseIdOf(day, `${code}\n${key}`)));
      const told = rows('inbox').map(({ praiseId }) => praiseId);
      const id = ids.find((each) => told.includes(each) || own.some((row) => row.id === each)) ?? ids[0];
      const answered = answers.some((each) => each.id === id && each.step !== 'agree');
      const there = own.filter((row) => row.id === id).length;
      if (!answered && there !== 1) witness.broke('I-01', `${id} is there ${there} times`);
      for (const person of people) {
        const notices = under(rows('inbox'), `INBOX#${person}`).filter(({ praiseId }) => praiseId === id);
        if (notices.length !== 1)
          witness.broke('I-11', `${person} was told ${notices.length} times of ${id}`);
      }
    }
  }
}

/** Thanks: at most one a report, none lost, shown after agreement alone, told of once, and never counted. */
export async function checkPraise(world: World): Promise<void> {
  const rows = rowsByType(world);
  checkRows(world, rows('praise'));
  await checkWorkers(world, rows);
  await checkDoors(world, rows);
}
