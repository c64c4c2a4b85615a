import { actOnOrder } from '../../functions/dispatch/act.ts';
import { confirmReport, rateReport } from '../../functions/report/answer.ts';
import { submitReport } from '../../functions/report/submit.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import type { World } from '../../tests/faults/world.ts';
import { CODE, STAFF } from '../../tests/support/small-district.ts';
import type { Load } from './simulated-load.ts';

const SAID = '单元门口的路灯三天没有亮，晚上老人出门看不清台阶。';
const THANKS = '来得很快，灯修好了，晚上回家的路亮堂多了，谢谢师傅。';
/** As people write, and as much as they may: rows of one kilobyte or of eight. */
const WORDS = {
  usual: { description: SAID, comment: THANKS },
  longest: { description: SAID.repeat(100).slice(0, 2_000), comment: THANKS.repeat(100).slice(0, 500) },
};

/** One report that its reporter called solved, by the same steps as any other. @returns its id */
async function solved(world: World, description: string): Promise<string> {
  const report = { code: CODE, category: 'lighting.lamp_out', description };
  const reportId = await submitReport(report, 'hot-rating');
  await world.settle();
  for (const action of ['accept', 'start', 'finish'] as const)
    await actOnOrder(orderIdOf(reportId), action, {}, STAFF.light1);
  await world.settle();
  await confirmReport(reportId, true, undefined);
  await world.settle();
  return reportId;
}

const idOf = (index: number): string => `0RATED${String(index).padStart(20, '0')}`;

/** The rows that a solved report left, once more under other ids; they were not written, so nobody watches. */
function copyRows({ table }: World, reportId: string, count: number): void {
  const { store } = table.engine;
  const own = reportId.slice(1);
  const rows = store.snapshot().filter(({ pk }) => [`REPORT#R${own}`, `ORDER#W${own}`].includes(String(pk)));
  for (let index = 0; index < count; index++)
    for (const row of rows) {
      const after = JSON.parse(JSON.stringify(row).replaceAll(own, idOf(index)));
      store.apply([{ pk: after.pk, sk: after.sk, before: undefined, after }]);
    }
}

/** Every rating is of one unit's work: report, review and work order, through every queue they pass. */
export const ratings = (length: keyof typeof WORDS): Load => ({
  what: `ratings of one unit, ${length} words`,
  perSecond: 300,
  prepare: async (world, requests) =>
    copyRows(world, await solved(world, WORDS[length].description), requests),
  request: (_, index) => rateReport(`R${idOf(index)}`, 5, WORDS[length].comment),
  effects: ({ table }) =>
    table.engine.store.snapshot().filter(({ type, rating }) => type === 'order' && rating !== undefined)
      .length,
});
