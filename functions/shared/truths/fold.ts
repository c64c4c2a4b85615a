import type { Case } from './case.ts';
import type { Inner, Row } from './row.ts';

const time = (at: unknown): number => Date.parse(String(at));
const after = (sk: unknown): string => String(sk).slice(String(sk).lastIndexOf('#') + 1);

/** Adds what the rows of one partition say. Rows are taken as they are: a restore may have left any of them. */
export function fold(known: Case, pk: string, rows: readonly Row[]): void {
  const kind = pk.slice(0, pk.indexOf('#'));
  if (kind === 'OP') known.filed = true;
  if (kind === 'CONTACT') known.contact = true;
  if (kind === 'DECISION') known.decided = true;
  if (kind === 'REVIEW') known.review = time(rows[0]?.at);
  if (kind === 'UPLOAD')
    known.uploads.push({
      uploadId: pk.slice('UPLOAD#'.length),
      owner: String(rows[0]?.attachedTo).startsWith('ORDER#') ? 'order' : 'report',
    });
  if (kind === 'REPORT') for (const row of rows) foldReport(known, row);
  if (kind === 'ORDER') for (const row of rows) foldOrder(known, row);
}

function foldReport(known: Case, row: Row): void {
  if (row.type === 'report') {
    const rating = row.rating as Inner | undefined;
    known.report = {
      at: time(row.createdAt),
      version: Number(row.version),
      shown: Number(row.orderVersion),
      solved: row.status === 'solved',
      ratedAt: rating === undefined ? 0 : time(rating.at),
      contact: row.hasContact === true,
    };
  }
  if (row.type === 'photo') foldPhoto(known, row, 'report');
  if (row.type !== 'report-step') return;
  const key = after(row.sk);
  if (key.startsWith('W')) known.told.push(Number(key.slice(1)));
  if (key.startsWith('U')) known.remarks.push(time(row.at));
  if (key.startsWith('P')) known.refused.push(key.slice(1));
  if (key.startsWith('R'))
    known.words.push({ action: String(row.action), version: Number(key.slice(1)), at: time(row.at) });
}

function foldOrder(known: Case, row: Row): void {
  if (row.type === 'order')
    known.order = {
      version: Number(row.version),
      closed: row.status === 'closed',
      rated: row.rating !== undefined,
      reported: row.reportId !== undefined,
    };
  if (row.type === 'order-log' && row.action === 'part_done' && Array.isArray(row.photos))
    known.shared.push(...row.photos.map(String));
  if (row.type === 'photo') foldPhoto(known, row, 'order');
  if (row.type === 'order-log')
    known.log.push({
      action: String(row.action),
      version: Number(after(row.sk)),
      at: time(row.at),
      internal: row.internal === true,
    });
}

function foldPhoto(known: Case, row: Row, owner: 'report' | 'order'): void {
  known.photos.push({
    uploadId: String(row.uploadId),
    owner,
    status: String(row.status),
    at: time(row.at),
  });
}
