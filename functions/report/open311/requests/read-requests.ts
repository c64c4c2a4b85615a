import { config } from '../../../shared/district/config.ts';
import { env } from '../../../shared/env.ts';
import { isCode } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/http/contract.ts';
import { REPORT_ID } from '../../../shared/ids.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rowsByKey } from '../../../shared/table/rows-by-key.ts';
import type { Report } from '../../domain/report.ts';
import { type ReportFile, reportFile } from '../../report-repository.ts';
import { requestView } from '../domain/request-view.ts';
import { refuse } from '../wire/refusal.ts';
import type { Value } from '../wire/xml.ts';
import { listed, MOST_IDS, wantedOf } from './list-requests.ts';
import { reportsIn } from './reports-in-time.ts';

export interface Reader {
  language: Language;
  /** The key of whoever asks, when they show one. */
  client?: string | undefined;
  extensions: boolean;
}

/** What somebody asks of those who look after their place is between them. */
const isPublic = ({ kind }: Report): boolean => kind !== 'request';

const isOwn = (report: Report, { client }: Reader): boolean =>
  client !== undefined && report.client === client;

/** The file of a report is read only where more of it is told than its row has: one query each. */
async function needed(report: Report, reader: Reader): Promise<Partial<ReportFile>> {
  const pictured = isOwn(report, reader) && report.photoCount > 0;
  return pictured || reader.extensions ? reportFile(report.id) : {};
}

async function view(report: Report, reader: Reader, known?: ReportFile): Promise<Value> {
  const [categories, { photos = [], steps = [] }] = await Promise.all([
    config('category'),
    known ?? needed(report, reader),
  ]);
  return requestView(report, {
    language: reader.language,
    origin: env().PUBLIC_ORIGIN,
    category: categories.find(({ code }) => code === report.category),
    own: isOwn(report, reader),
    photos,
    ...(reader.extensions ? { steps } : {}),
  });
}

async function byId(ids: readonly string[]): Promise<Report[]> {
  const wanted = [...new Set(ids)].filter((id) => REPORT_ID.test(id)).map(keys.report);
  const rows = [...(await rowsByKey(wanted)).values()] as unknown as Report[];
  return rows.filter(isPublic).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Requests by their ids, which overrides everything else, or those of a period. */
export async function readRequests(
  query: Readonly<Record<string, string | undefined>>,
  reader: Reader,
): Promise<Value> {
  const ids = listed(query.service_request_id);
  if (ids.length > MOST_IDS) throw refuse('too_many_ids', { most: MOST_IDS });
  if (ids.length > 0) return Promise.all((await byId(ids)).map((report) => view(report, reader)));
  const { period, states, services, skip, take } = wantedOf(query);
  const wanted = (report: Report): boolean => isPublic(report) && (services?.has(report.category) ?? true);
  const found = await reportsIn(period, states, wanted, skip + take);
  // Notes would be a query for each of a hundred.
  const plain = { ...reader, extensions: false };
  return Promise.all(found.slice(skip).map((report) => view(report, plain)));
}

/** @throws DomainError `request_unknown` */
export async function fileOfRequest(id: string): Promise<ReportFile> {
  if (!REPORT_ID.test(id)) throw refuse('request_unknown');
  const file = await reportFile(id).catch((error: unknown) => {
    throw isCode(error, 'not_found') ? refuse('request_unknown') : error;
  });
  if (!isPublic(file.report)) throw refuse('request_unknown');
  return file;
}

export async function readRequest(id: string, reader: Reader): Promise<Value> {
  const file = await fileOfRequest(id);
  return view(file.report, reader, file);
}
