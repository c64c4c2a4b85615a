import { randomInt } from 'node:crypto';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { getCalendar } from '../../functions/dispatch/calendar/calendar-repository.ts';
import type { WorkOrder } from '../../functions/dispatch/domain/work-order.ts';
import { planSchema } from '../../functions/dispatch/inspections/plans/domain/plan.ts';
import { putPlan } from '../../functions/dispatch/inspections/plans/plan-repository.ts';
import { orderFile, putOrder } from '../../functions/dispatch/order-repository.ts';
import type { Purpose } from '../../functions/identity/consent/domain/purposes.ts';
import { findDraft } from '../../functions/identity/consent/notice-repository.ts';
import { handler as requestUpload } from '../../functions/report/handlers/request-upload.ts';
import { trackingToken } from '../../functions/report/tracking-token.ts';
import { putReview } from '../../functions/review/review-repository.ts';
import { issueCodes, setStatus } from '../../functions/scan/code-changes.ts';
import type { CodeKind, CodeStatus } from '../../functions/scan/domain/code.ts';
import type { Job } from '../../functions/scan/domain/job.ts';
import { issueCode } from '../../functions/scan/domain/short-code.ts';
import { putJob } from '../../functions/scan/jobs/job-repository.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { putImport } from '../support/imports.ts';
import { askForCode, codesFor } from '../support/residents.ts';
import { COMMUNITY, GRID } from '../support/small-district.ts';
import { type Caller, next, putRow, type World } from './world.ts';

/** Two letters and digits that nothing else in this run is called. */
export const mark = (): string => `X${process.pid}N${next()}`;

export async function code(
  kind: CodeKind = 'stall',
  {
    status = 'active',
    region = GRID,
    name = `摊位 ${mark()}`,
  }: Partial<Record<'region' | 'name', string>> & {
    status?: CodeStatus;
  } = {},
): Promise<string> {
  const fresh = issueCode(randomInt, kind);
  const place = { name, regionCode: region };
  await issueCodes([{ code: fresh, kind, place, issuedAt: '2026-03-01T08:00:00.000Z' }]);
  if (status !== 'active') await setStatus(fresh, status);
  return fresh;
}

/** A job of somebody else's in the east. */
export async function job(state: Job['state'] = 'running', more: Partial<Job> = {}): Promise<string> {
  const id = newId('J', Date.now());
  await commit({
    steps: [
      putJob({
        id,
        task: { kind: 'issue', uploadId: 'I' },
        state,
        total: 3,
        done: state === 'done' ? 3 : 0,
        skipped: 0,
        next: 0,
        by: { id: 'S-SOMEBODY', name: '某人' },
        regions: [COMMUNITY],
        startedAt: new Date().toISOString(),
        version: 1,
        ...more,
      }),
    ],
  });
  return id;
}

/** An order like that of the lamp, in whatever state. */
export async function order(world: World, more: Partial<WorkOrder> = {}): Promise<string> {
  const { order: row } = await orderFile(world.order);
  const { pk: _, sk: __, ...before } = row as WorkOrder & { pk: string; sk: string };
  const id = newId('W', Date.now());
  await commit({ steps: [putOrder({ ...before, ...more, id, version: 1 })] });
  return id;
}

/** Everything that stands in the partition of a report, under another id. @returns its tracking token */
export async function reportLike(id: string, more: object = {}): Promise<string> {
  const copy = newId('R', Date.now());
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.report(id).pk },
    }),
  );
  for (const item of Items)
    await putRow({
      ...item,
      pk: keys.report(copy).pk,
      ...(item.type === 'report' ? { id: copy, ...more } : {}),
    });
  return trackingToken(copy);
}

/** The same after somebody said that nothing will be done about it. */
export async function rejectedReport(id: string): Promise<string> {
  const token = await reportLike(id);
  const key = keys.report(token.split('.')[0] ?? '');
  const { Item } = await table().send(new GetCommand({ TableName: tableName(), Key: key }));
  const at = new Date().toISOString();
  await putRow({ ...Item, ...key, status: 'rejected', rejection: { ground: 'insufficient', at } });
  return token;
}

/** A plan of rounds that somebody made. */
export async function inspectionPlan(edit: object): Promise<string> {
  const id = newId('I', Date.now());
  const next = { date: '2099-01-01', at: '2099-01-01T01:00:00.000Z' };
  const made = { createdAt: new Date().toISOString(), by: { id: 'S-SOMEBODY', name: '某人' } };
  const plan = planSchema.parse({ ...edit, ...made, id, next, turn: 0, version: 1 });
  await commit({ steps: [putPlan(plan)] });
  return id;
}

/** What there is to look at on an order: one point. */
export async function sheet(orderId: string): Promise<void> {
  const points = [{ id: 'p1', kind: 'check', text: { zh: '看', en: 'Look' }, required: true, photo: false }];
  await putRow({ ...keys.sheet(orderId), type: 'order-sheet', points });
}

/** A review of U-LIGHT's work. */
export async function review(): Promise<void> {
  const id = newId('W', Date.now());
  const at = new Date().toISOString();
  const about = { id: `V${id.slice(1)}`, reportId: `R${id.slice(1)}`, orderId: id, unit: 'U-LIGHT' };
  await commit({ steps: [putReview({ ...about, stars: 5, at })] });
}

/** A picture that somebody was allowed to put, for their draft or as a member of staff. */
export async function picture(draft?: string, by?: Caller): Promise<string> {
  const { json } = await call(requestUpload, {
    body: { contentType: 'image/jpeg', size: 1_000 },
    ...(draft ? { headers: { 'idempotency-key': draft } } : {}),
    ...(by?.token ? { token: by.token } : {}),
  });
  return json.uploadId;
}

/** The revision that the next edit of a draft must name. */
export const draftRevision = async (purpose: Purpose): Promise<number> =>
  (await findDraft(purpose))?.version ?? 0;

/** A code sent to a phone, from an address that has asked for none before. */
export async function otp(phone: string): Promise<string> {
  await askForCode(phone, address());
  return (await codesFor(phone))[0] ?? '';
}

/** One address would soon have asked for all the codes it may. */
export const address = (): string => `198.51.${next() % 256}.7`;

export const categoryCode = (): string => `odd.x${mark().toLowerCase()}`;

export async function category(): Promise<string> {
  const fresh = categoryCode();
  await putRow({
    ...keys.config('category', fresh),
    code: fresh,
    parent: 'odd',
    name: { zh: '别的', en: 'Other' },
    hours: 24,
    version: 1,
  });
  forgetConfig();
  return fresh;
}

/** The calendar as it is, to be put in its own place. */
export async function calendarEdit(): Promise<Record<string, unknown>> {
  const { code: _, ...edit } = await getCalendar();
  return edit;
}

export async function route(region = GRID): Promise<string> {
  const id = `R-${mark()}`;
  await putRow({
    ...keys.config('route', id),
    id,
    category: await category(),
    region,
    to: { unit: 'U-LIGHT' },
    version: 1,
  });
  forgetConfig();
  return id;
}

let grids = 10;
/** The code of a grid in the east that nobody has used. */
export const freeGrid = (below = COMMUNITY): string => `${below}${++grids}`;

export async function grid(): Promise<string> {
  const fresh = freeGrid();
  await putRow({
    ...keys.config('region', fresh),
    code: fresh,
    level: 'grid',
    name: { zh: '新网格', en: 'New grid' },
    version: 1,
  });
  forgetConfig();
  return fresh;
}

export const rule = (more: object = {}) => ({
  id: `P-${mark()}`,
  version: 1,
  subject: 'resident',
  currency: 'contribution',
  trigger: 'activity.attended',
  points: 5,
  approval: 'automatic',
  text: { zh: '参加活动', en: 'Took part' },
  ...more,
});

/** A file that the caller put there to import; somebody who may not puts none, and names one that never was. */
export async function importFile(caller: Caller, text: string): Promise<string> {
  if (!caller.token || !caller.staff) return `I${'0'.repeat(32)}`;
  const allowed = ['community', 'subdistrict', 'district_operator', 'administrator'];
  if (!allowed.includes(caller.staff.roles[0] ?? '')) return `I${'0'.repeat(32)}`;
  return putImport(Buffer.from(text), caller.token);
}

const cards = new Map<string, number>();
/** The version that the next edit of somebody's card names: each edit here is carried out. */
export function cardVersion(staffId = ''): number {
  const version = cards.get(staffId) ?? 0;
  cards.set(staffId, version + 1);
  return version;
}

export const unitCode = (): string => `U-X${mark()}`;

export async function unit(): Promise<string> {
  const code = unitCode();
  await putRow({
    ...keys.config('unit', code),
    code,
    kind: 'department',
    name: { zh: '别的单位', en: 'Other unit' },
    regionCode: GRID,
    version: 1,
  });
  forgetConfig();
  return code;
}
