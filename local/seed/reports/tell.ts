import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import type { StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import { mayAct } from '../../../functions/dispatch/flow/guards.ts';
import { handler as act } from '../../../functions/dispatch/handlers/act-on-work-order.ts';
import { getOrder, orderFile } from '../../../functions/dispatch/order-repository.ts';
import { handler as confirm } from '../../../functions/report/handlers/confirm-report.ts';
import { handler as rate } from '../../../functions/report/handlers/rate-report.ts';
import { handler as submit } from '../../../functions/report/handlers/submit-report.ts';
import { getReport } from '../../../functions/report/report-repository.ts';
import { trackingToken } from '../../../functions/report/tracking-token.ts';
import { now } from '../../../functions/shared/clock.ts';
import type { Staff } from '../../../functions/shared/district/schemas.ts';
import { issueAccessToken } from '../../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { orderIdOf, reportIdOf } from '../../../functions/shared/ids.ts';
import { table, tableName } from '../../../functions/shared/table/client.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { at } from '../then.ts';
import { must } from './must.ts';
import { uploadPicture } from './pictures.ts';
import type { PlannedReport } from './plan.ts';
import { eventually } from './settle.ts';
import type { Deed } from './stories.ts';

export interface Cast {
  staff: readonly Staff[];
  /** Units that orders are transferred to. */
  departments: readonly string[];
}

/** A report that an earlier, broken-off seeding filed. */
export async function filedBefore(key: string): Promise<string | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.operation('report.submit', key) }),
  );
  return (Item?.answer as { reportId: string } | undefined)?.reportId;
}

async function file(planned: PlannedReport): Promise<string> {
  const { key, category, description, where, phone, pictures } = planned;
  const photos: string[] = [];
  for (let closer = 0; closer < pictures.count; closer++) {
    const id = await uploadPicture(category, { seed: pictures.seed, mended: false, closer }, { key });
    if (id) photos.push(id);
  }
  const body = { ...where, category, description, photos, ...(phone ? { contact: { phone } } : {}) };
  const answer = await call(submit, { body, headers: { 'idempotency-key': key } });
  return (must(answer, 201) as { reportId: string }).reportId;
}

/** Files a report and plays what became of it, each deed at its time, through the handlers that people use. */
export async function tell(planned: PlannedReport, cast: Cast): Promise<void> {
  const reportId = (await filedBefore(planned.key)) ?? (await at(planned.filedAt, () => file(planned)));
  const { done } = await orderAfter(reportId, 1);
  for (const [index, { at: moment, deed }] of planned.deeds.entries()) {
    // Every deed writes one line of the log, so a seeding that broke off goes on where it was.
    const lines = index + 1;
    if (done > lines) continue;
    const { order } = await orderAfter(reportId, lines);
    await at(moment, () => play(planned, cast, order, deed));
  }
}

/** The work order once so much was done with it: each deed waits until the one before it was applied. */
const orderAfter = (reportId: string, lines: number): Promise<{ order: WorkOrder; done: number }> =>
  eventually(`Line ${lines} of ${orderIdOf(reportId)}`, async () => {
    if (!(await getOrder(orderIdOf(reportId)))) return undefined;
    const { order, log } = await orderFile(orderIdOf(reportId));
    // What time says in between is nobody's deed.
    const done = log.filter(({ internal }) => !internal).length;
    return done >= lines ? { order, done } : undefined;
  });

async function play(planned: PlannedReport, cast: Cast, order: WorkOrder, deed: Deed): Promise<void> {
  switch (deed.does) {
    case 'solve':
    case 'reopen': {
      await eventually('News of the finished order', async () => {
        const report = await getReport(reportIdOf(order.id));
        return report.orderVersion >= order.version ? true : undefined;
      });
      const body = deed.does === 'solve' ? { solved: true } : { solved: false, reason: deed.reason };
      const token = await trackingToken(reportIdOf(order.id));
      must(await call(confirm, { params: { token }, body }), 200);
      return;
    }
    case 'rate': {
      const { stars, comment } = deed;
      const token = await trackingToken(reportIdOf(order.id));
      must(await call(rate, { params: { token }, body: { stars, ...(comment ? { comment } : {}) } }), 201);
      return;
    }
    default:
      await work(planned, cast, order, deed);
  }
}

async function work(
  { category, pictures }: PlannedReport,
  cast: Cast,
  order: WorkOrder,
  deed: Extract<Deed, { does: StaffVerb }>,
): Promise<void> {
  const { does: action, ...words } = deed;
  const token = await issueAccessToken(whoDoes(cast.staff, order, action, pictures.seed), now());
  const body: Record<string, unknown> = { ...words };
  delete body.pictured;
  if (deed.does === 'finish' && deed.pictured) {
    const id = await uploadPicture(category, { seed: pictures.seed, mended: true, closer: 0 }, { token });
    if (id) body.photos = [id];
  }
  if (deed.does === 'transfer') {
    const others = cast.departments.filter((unit) => unit !== order.unit.code);
    body.unit = others[pictures.seed % others.length];
  }
  must(await call(act, { params: { id: order.id, action }, body, token }), 200);
}

/** The assignee, else somebody of the unit whom the rules allow to. */
function whoDoes(staff: readonly Staff[], order: WorkOrder, action: StaffVerb, turn: number): StaffIdentity {
  const people = staff.map(({ id, name, roles, regions, unit }) => ({ id, name, roles, regions, unit }));
  const able = people.filter((person) => mayAct(person, order, action));
  const chosen = able.find(({ id }) => id === order.assignee?.id) ?? able[turn % able.length];
  if (!chosen) throw new Error(`nobody may ${action} ${order.id} of ${order.unit.code}`);
  return chosen;
}
