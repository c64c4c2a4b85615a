import { orderIdOf } from '../../../functions/shared/ids.ts';
import type { World } from '../world.ts';
import { checkPhoto } from './reports.ts';
import { type Row, rowsByType, under } from './rows.ts';

/** I-10, I-12, I-13: every event had its effect, once, and every acknowledged deed stands in the log. */
export function checkEffects(world: World): void {
  const { witness, queues } = world;
  const rows = rowsByType(world);
  for (const row of rows('outbox'))
    witness.broke('I-10', `${row.pk} ${row.sk} (${row.type}) is still to be applied`);
  for (const row of rows('config').filter(({ pk }) => pk.startsWith('OUTBOX#')))
    witness.broke('I-10', `${row.pk} ${row.sk} is still to be applied`);
  for (const [key, { applied }] of witness.told)
    if (applied !== 1) witness.broke('I-10', `${key} was taken off the outbox ${applied} times`);
  for (const [consumer, { dead, waiting }] of queues.queues) {
    if (dead.length > 0)
      witness.broke('I-12', `${dead.length} dead letters of ${consumer} were not redriven`);
    if (waiting.length > 0)
      witness.broke('I-12', `${waiting.length} messages of ${consumer} never went away`);
  }
  for (const order of rows('order')) checkLog(world, order, rows);
  checkReviews(world, rows);
  checkDeeds(world, rows);
}

const count = (rows: readonly Row[], action: string): number =>
  rows.filter((row) => row.action === action).length;

/** How the log of an order that no resident reported begins. */
const BEGUN: Record<string, string> = { staff: 'raised', schedule: 'scheduled', courier: 'raised' };

/** One log row a version, and one step of the report for each that the reporter is told of. */
function checkLog(world: World, order: Row, rows: (type: string) => Row[]): void {
  const { witness } = world;
  const log = under(rows('order-log'), order.pk);
  const versions = log.map(({ sk }) => Number(sk.slice('LOG#'.length))).sort((a, b) => a - b);
  const whole = versions.length === order.version && versions.every((version, i) => version === i + 1);
  if (!whole)
    witness.broke('I-13', `${order.id} is version ${order.version}, its log has ${versions.join(' ')}`);
  if (order.reportId !== undefined) checkNews(world, order, log, rows);
  const begun = BEGUN[String(order.origin)] ?? (order.parent === undefined ? 'routed' : 'part_begun');
  if (count(log, begun) !== 1) witness.broke('I-03', `${order.id} was ${begun} ${count(log, begun)} times`);
  if (order.reopenedCount !== count(log, 'reopened'))
    witness.broke('I-13', `${order.id} counts its reopenings wrong`);
  if (order.returnedCount !== count(log, 'returned'))
    witness.broke('I-13', `${order.id} counts its returns wrong`);
  const other = order.parent === undefined ? `REPORT#${order.reportId}` : `ORDER#${order.parent}`;
  const owners = order.origin === undefined ? [order.pk, other] : [order.pk];
  for (const entry of log.filter(({ action }) => action !== 'part_done'))
    for (const photo of (entry.photos as string[] | undefined) ?? []) checkPhoto(world, photo, owners, rows);
}

/** What the reporter is told of, and what they said. */
function checkNews({ witness }: World, order: Row, log: readonly Row[], rows: (type: string) => Row[]): void {
  const steps = under(rows('report-step'), `REPORT#${order.reportId}`);
  for (const action of [
    'routed',
    'accepted',
    'started',
    'finished',
    'returned',
    'transferred',
    'asked',
    'unanswered',
    'resumed',
    'assigned',
    'suspended',
    'extended',
    'merged',
    'unmerged',
    'rejected',
  ]) {
    if (count(steps, action) !== count(log, action))
      witness.broke(
        'I-10',
        `${order.id}: ${count(log, action)} × ${action} in the log, ${count(steps, action)} told`,
      );
  }
  // The reporter's own words, seen from the other side.
  for (const action of ['solved', 'reopened', 'rated', 'answered', 'closed', 'appealed', 'commented']) {
    if (count(steps, action) !== count(log, action))
      witness.broke(
        'I-10',
        `${order.id}: ${count(steps, action)} × ${action} said, ${count(log, action)} in the log`,
      );
  }
}

function checkReviews(world: World, rows: (type: string) => Row[]): void {
  const { witness } = world;
  const rated = rows('report').filter(({ rating }) => rating !== undefined);
  const reviews = rows('review');
  for (const report of rated) {
    const own = reviews.filter(({ reportId }) => reportId === report.id);
    if (own.length !== 1) witness.broke('I-10', `${report.id} was rated and has ${own.length} reviews`);
  }
  if (reviews.length !== rated.length)
    witness.broke('I-10', `${reviews.length} reviews for ${rated.length} ratings`);
  const decisions = rows('points-decision').length;
  if (decisions !== reviews.length)
    witness.broke('I-06', `${decisions} points decisions for ${reviews.length} reviews`);
}

/** Whoever heard "done" finds it done. */
function checkDeeds(world: World, rows: (type: string) => Row[]): void {
  const { witness } = world;
  const past: Record<string, string> = {
    accept: 'accepted',
    start: 'started',
    finish: 'finished',
    return: 'returned',
    transfer: 'transferred',
    ask: 'asked',
    resume: 'resumed',
    offer: 'offered',
    withdraw: 'offer_withdrawn',
    claim: 'claimed',
    assign: 'assigned',
    suspend: 'suspension_asked',
    approve_suspension: 'suspended',
    decline_suspension: 'suspension_declined',
    extend: 'extended',
    urge: 'urged',
    acknowledge: 'acknowledged',
    note: 'noted',
    split: 'split',
    drop_part: 'part_dropped',
    merge: 'merged',
    unmerge: 'unmerged',
    reject: 'rejected',
    give_back: 'given_back',
  };
  const claimed = new Set<string>();
  for (const { orderId, action, staffId, version } of witness.acts) {
    const place = `${orderId} v${version}`;
    if (claimed.has(place)) witness.broke('I-13', `${place} was answered to two people`);
    claimed.add(place);
    const entry = under(rows('order-log'), `ORDER#${orderId}`).find(
      ({ sk }) => sk === `LOG#${String(version).padStart(6, '0')}`,
    );
    if (entry?.action !== past[action] || (entry?.by as Row | undefined)?.id !== staffId)
      witness.broke(
        'I-01',
        `${staffId} was told that ${action} is ${place}, the log has ${entry?.action ?? 'nothing'}`,
      );
  }
  for (const { reportId, solved } of witness.answers) {
    const steps = under(rows('report-step'), `REPORT#${reportId}`);
    if (count(steps, solved ? 'solved' : 'reopened') === 0)
      witness.broke(
        'I-01',
        `${reportId}: the word "${solved ? 'solved' : 'reopened'}" was taken and is not there`,
      );
  }
  for (const { reportId, text } of witness.replies) checkWords(world, rows, reportId, 'answered', text);
  for (const { reportId, text } of witness.remarks) checkWords(world, rows, reportId, 'commented', text);
  for (const { reportId, stars } of witness.ratings) {
    const rating = under(rows('report'), `REPORT#${reportId}`)[0]?.rating as Row | undefined;
    if (rating?.stars !== stars)
      witness.broke('I-01', `${reportId}: ${stars} stars were taken, ${rating?.stars} stand`);
  }
}

/** What was taken of somebody's words stands once with the report and once in the log. */
function checkWords(
  { witness }: World,
  rows: (type: string) => Row[],
  reportId: string,
  said: string,
  text: string,
): void {
  const [steps, log] = [
    under(rows('report-step'), `REPORT#${reportId}`),
    under(rows('order-log'), `ORDER#${orderIdOf(reportId)}`),
  ];
  for (const lines of [steps, log])
    if (lines.filter(({ action, note }) => action === said && note === text).length !== 1)
      witness.broke('I-01', `${reportId}: "${text}" was taken (${said}) and does not stand there once`);
}
