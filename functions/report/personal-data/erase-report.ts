import { iso, now } from '../../shared/clock.ts';
import { placeOfCode } from '../../shared/codes/code-place.ts';
import { config } from '../../shared/district/config.ts';
import { regionPath } from '../../shared/district/names.ts';
import type { NewEvent, Payload, Place } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { objectKey, publicKey } from '../../shared/media/uploads.ts';
import { erasureProgress } from '../../shared/personal-data/erasure-row.ts';
import { praiseIdOf } from '../../shared/praise/praise-id.ts';
import { removeFile, removePublicFile } from '../../shared/storage/files.ts';
import { tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import type { Report } from '../domain/report.ts';
import { putReport, putStep } from '../report-repository.ts';
import { erasedReport } from './erased-report.ts';
import { ownPictures } from './own-pictures.ts';

/** A picture that is being drawn anew would be published after it was removed: wait until it is settled. */
const SETTLED_MS = 60_000;

const remove = (Key: Key): Step => ({ write: { Delete: { TableName: tableName(), Key } } });

/** What the district itself calls the place: words that somebody typed about it go. */
async function placeNameOf({ code, regionCode, regionPath: path }: Place): Promise<string> {
  const [known, regions] = await Promise.all([
    code === undefined ? undefined : placeOfCode(code).catch(() => undefined),
    config('region'),
  ]);
  return known?.place.name ?? regionPath(regions, regionCode).at(-1) ?? path.at(-1) ?? regionCode;
}

async function removePictures(uploadIds: readonly string[]): Promise<void> {
  for (const id of uploadIds) {
    await removeFile(objectKey(id));
    for (const size of ['full', 'thumb'] as const) await removePublicFile(publicKey(id, size));
  }
}

/** What they wrote in thanks to whoever did the work goes as well. */
const takenBack = async ({ id, praised }: Report): Promise<NewEvent[]> =>
  praised
    ? [
        {
          type: 'report.praise_taken_back',
          payload: { reportId: id, praiseId: await praiseIdOf(praised.on, id) },
        },
      ]
    : [];

const withoutNote = ({ pk, sk }: Item): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: { pk, sk },
      UpdateExpression: 'REMOVE note',
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
});

/**
 * Empties one report: the person's words, pictures and number. The work on the place goes on without them, also while
 * it is open: where and what it is say enough to go there, and words kept "until it is done" would be kept.
 */
export async function eraseReport({
  personId,
  erasureId,
  reportId,
}: Payload<'report.erasing'>): Promise<Commit> {
  const rows = await rowsOf(keys.report(reportId).pk);
  const report = rows.find(({ type }) => type === 'report') as unknown as Report | undefined;
  if (report?.personId !== personId) return { steps: [] };
  const pictures = ownPictures(rows);
  if (pictures.some(({ status }) => status === 'pending')) {
    const again = { personId, erasureId, reportId };
    return { steps: [], events: [{ type: 'report.erasing', payload: again, afterMs: SETTLED_MS }] };
  }
  const photos = pictures.map(({ uploadId }) => String(uploadId));
  await removePictures(photos);
  const next = erasedReport(report, await placeNameOf(report.place));
  const said = rows.filter(({ type, byRole }) => type === 'report-step' && byRole === 'resident');
  return {
    steps: [
      putReport(next, report),
      putStep(report, `E${next.version}`, { at: iso(now()), action: 'erased', byRole: 'system' }),
      ...said.filter(({ note }) => note !== undefined).map(withoutNote),
      ...pictures.map(({ pk, sk }) => remove({ pk: String(pk), sk: String(sk) })),
      ...photos.map((id) => remove(keys.upload(id))),
      ...(report.hasContact ? [remove(keys.contact(reportId))] : []),
      erasureProgress(erasureId, {
        ref: reportId.slice(1),
        reports: 1,
        photos: photos.length,
        contacts: report.hasContact ? 1 : 0,
      }),
    ],
    events: [
      ...(await takenBack(report)),
      {
        type: 'report.erased',
        payload: {
          erasureId,
          reportId,
          place: next.place,
          photos,
          reopened: said.filter(({ action }) => action === 'reopened').length,
          answered: said.filter(({ action }) => action === 'answered').length,
          appealed: said.filter(({ action }) => action === 'appealed').length,
          rated: report.rating !== undefined,
        },
      },
    ],
  };
}
