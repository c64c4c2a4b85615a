import { orderIdOf } from '../../../functions/shared/ids.ts';
import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

/** I-01, I-02, I-03: reports that were acknowledged, attempts that were not, and their work orders. */
export function checkReports(world: World): void {
  const { witness } = world;
  const rows = rowsByType(world);
  const reports = rows('report');
  const orders = rows('order');
  for (const { key, body, heard, refused } of witness.submissions) {
    const filed = reports.filter(({ description }) => description === body.description);
    if (new Set(heard).size > 1) witness.broke('I-19', `${key} was answered with ${heard.join(' and ')}`);
    if (filed.length > 1) witness.broke('I-02', `${key} was filed ${filed.length} times`);
    for (const id of heard)
      if (!filed.some((report) => report.id === id))
        witness.broke('I-01', `${key} was answered with ${id}, which is not there`);
    if (refused.length > 0 && filed.length > 0)
      witness.broke('I-19', `${key} was refused (${refused.join(' ')}) although it was filed`);
    for (const report of filed)
      checkContents(world, report, body.photos ?? [], body.contact !== undefined, rows);
  }
  for (const report of reports) {
    const own = orders.filter(({ reportId }) => reportId === report.id);
    if (own.length !== 1) witness.broke('I-03', `${report.id} has ${own.length} work orders`);
    if (own[0] && own[0].id !== orderIdOf(String(report.id)))
      witness.broke('I-03', `${own[0].id} has a foreign id`);
    if (own[0]) checkAgreement(world, report, own[0]);
    if (own[0]) checkTimes(world, own[0]);
  }
  for (const order of orders)
    if (order.parent !== undefined || order.origin !== undefined) checkTimes(world, order);
    else if (!reports.some(({ id }) => id === order.reportId))
      witness.broke('I-03', `${order.id} has no report`);
  const operations = rows('operation').filter(({ pk }) => pk.startsWith('OP#report.submit#'));
  if (operations.length !== reports.length)
    witness.broke('I-02', `${operations.length} operations for ${reports.length} reports`);
}

/** A report is whole: its first step, its contact, and every picture in both collections. */
function checkContents(
  world: World,
  report: Row,
  photos: readonly string[],
  contact: boolean,
  rows: (type: string) => Row[],
): void {
  const { witness } = world;
  const id = String(report.id);
  const steps = under(rows('report-step'), report.pk);
  if (steps.filter(({ action }) => action === 'received').length !== 1)
    witness.broke('I-01', `${id} has no single first step`);
  const contacts = under(rows('contact'), `CONTACT#${id}`);
  if (contacts.length !== (contact ? 1 : 0)) witness.broke('I-01', `${id} has ${contacts.length} contacts`);
  for (const photo of photos) checkPhoto(world, photo, [report.pk, `ORDER#${orderIdOf(id)}`], rows);
  if (report.photoCount !== photos.length)
    witness.broke('I-01', `${id} counts ${report.photoCount} pictures`);
}

export function checkPhoto(
  world: World,
  uploadId: string,
  owners: readonly string[],
  rows: (type: string) => Row[],
): void {
  const { witness, storage } = world;
  const upload = under(rows('upload'), `UPLOAD#${uploadId}`)[0];
  const filed = rows('photo').filter((row) => row.uploadId === uploadId);
  if (!upload || upload.attachedTo !== owners[0]) {
    witness.broke('I-01', `${uploadId} is not attached to ${owners[0]}`);
    return;
  }
  for (const owner of owners) {
    const own = under(filed, owner);
    if (own.length !== 1) witness.broke('I-01', `${uploadId} stands ${own.length} times under ${owner}`);
  }
  if (filed.length !== owners.length) witness.broke('I-01', `${uploadId} stands in ${filed.length} places`);
  const statuses = new Set(filed.map(({ status }) => status));
  if (statuses.has('pending') || statuses.size > 1)
    witness.broke('I-10', `${uploadId} is ${[...statuses].join(' and ')} at rest`);
  const published = ['', '.thumb'].filter((size) =>
    storage.objects.has(`public/media/${uploadId}${size}.jpg`),
  );
  if (statuses.has('cleared') && published.length !== 2)
    witness.broke('I-10', `${uploadId} is cleared and has ${published.length} public files`);
  const original = storage.objects.get(`originals/uploads/${uploadId}`);
  const drawable = original !== undefined && original[0] === 0xff && original.length >= 8;
  if (statuses.has('cleared') && !drawable)
    witness.broke('I-10', `${uploadId} is cleared and cannot be drawn`);
}

/** What the reporter sees is what the work order is, once all news has arrived. */
function checkAgreement(world: World, report: Row, order: Row): void {
  const { witness } = world;
  const expected: Record<string, readonly string[]> = {
    queued: ['assigned', 'reopened'],
    assigned: ['assigned', 'reopened'],
    offered: ['assigned'],
    accepted: ['assigned'],
    in_progress: ['in_progress'],
    finished: ['finished'],
    waiting: ['waiting'],
    suspended: ['in_progress'],
    closed: ['solved', 'unconfirmed'],
    merged: ['merged'],
    rejected: ['rejected'],
  };
  const { status: stage, outcome } = order;
  const status = String(
    stage === 'closed' && (outcome === 'merged' || outcome === 'rejected') ? outcome : stage,
  );
  if (!expected[status]?.includes(String(report.status)))
    witness.broke('I-10', `${report.id} is ${report.status} while its order is ${status}`);
  const { unit, reportUnit } = { unit: order.unit as Row, reportUnit: report.unit as Row | undefined };
  if (reportUnit?.code !== unit.code)
    witness.broke('I-10', `${report.id} names unit ${reportUnit?.code}, not ${unit.code}`);
  if (report.dueAt !== order.dueAt)
    witness.broke('I-10', `${report.id} is due ${report.dueAt}, not ${order.dueAt}`);
  if (report.yellowAt !== order.yellowAt)
    witness.broke('I-10', `${report.id} is yellow from ${report.yellowAt}, not ${order.yellowAt}`);
  for (const field of ['category', 'description'])
    if (report[field] !== order[field])
      witness.broke('I-03', `${report.id} and its order differ in ${field}`);
  const rated = JSON.stringify((report.rating as Row | undefined)?.stars);
  if (rated !== JSON.stringify((order.rating as Row | undefined)?.stars))
    witness.broke('I-10', `${report.id} was rated ${rated}, its order otherwise`);
}

/** An order that is open and whose stages have times is in one of them; nobody waits for one that is done. */
function checkTimes({ witness }: World, order: Row): void {
  const { id, createdAt, yellowAt, dueAt, stageDueAt, category, status } = order;
  if (!(String(createdAt) < String(yellowAt) && String(yellowAt) < String(dueAt)))
    witness.broke('I-09', `${id} of ${createdAt} is yellow from ${yellowAt} and due ${dueAt}`);
  const open = status !== 'finished' && status !== 'closed';
  const staged = open && category === 'lighting.pole';
  if ((stageDueAt !== undefined) !== staged)
    witness.broke('I-09', `${id} is ${status} and its stage is due ${stageDueAt}`);
}
