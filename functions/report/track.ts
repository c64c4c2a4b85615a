import { iso, now } from '../shared/clock.ts';
import { colourAt } from '../shared/colour.ts';
import { config } from '../shared/district/config.ts';
import { inLanguage, type Language } from '../shared/http/contract.ts';
import { type Photo, publicKey } from '../shared/media/uploads.ts';
import { rejectionView } from './appeals/rejection-view.ts';
import { canConfirm, canRate, rateUntil } from './domain/report.ts';
import { rootOf } from './merged/root-view.ts';
import { canPraise } from './praising/domain/praised.ts';
import type { ReportFile } from './report-repository.ts';

const picture = (uploadId: string) => ({
  url: `/${publicKey(uploadId, 'full')}`,
  thumbUrl: `/${publicKey(uploadId, 'thumb')}`,
});

/** What anyone with the link sees: an allow-list, with roles and no names, and cleared pictures only. */
export async function trackingView({ report, steps, photos, followers }: ReportFile, language: Language) {
  const category = (await config('category')).find(({ code }) => code === report.category);
  const at = iso(now());
  const root = await rootOf(report);
  const cleared = new Set(
    photos.filter((photo) => photo.status === 'cleared').map((photo) => photo.uploadId),
  );
  const pictured = new Set(steps.flatMap((step) => step.photos ?? []));
  const own = (photo: Photo): boolean => photo.status === 'cleared' && !pictured.has(photo.uploadId);
  const { name, regionPath, location, code } = report.place;
  return {
    reportId: report.id,
    status: report.status,
    category: report.category,
    categoryName: category ? inLanguage(category.name, language) : report.category,
    description: report.description,
    place: {
      name,
      regionCode: report.place.regionCode,
      regionPath,
      ...(location ? { location } : {}),
      ...(code ? { code } : {}),
    },
    createdAt: report.createdAt,
    dueAt: report.dueAt ?? null,
    // The clock stands still while the reporter is asked.
    colour: colourAt(report, doneAt(report.status, report.finishedAt), report.question?.at ?? at),
    ...(report.unit ? { unit: report.unit.name } : {}),
    photos: photos.filter(own).map((photo) => picture(photo.uploadId)),
    pendingPhotos: photos.filter((photo) => photo.status === 'pending').length,
    steps: steps.map(({ at: when, action, byRole, note, photos: ids = [] }) => ({
      at: when,
      action,
      byRole,
      ...(note ? { note } : {}),
      photos: ids.filter((id) => cleared.has(id)).map(picture),
    })),
    ...(await rejectionView(report, at)),
    ...(root ? { root } : {}),
    followers,
    canConfirm: canConfirm(report, at),
    canRate: canRate(report, at),
    canPraise: canPraise(report, steps, at),
    canAnswer: report.status === 'waiting' && report.question !== undefined && !report.question.answeredAt,
    ...(report.question ? { question: report.question } : {}),
    ...(canRate(report, at) ? { rateUntil: rateUntil(report) } : {}),
    ...(report.confirmUntil && report.status === 'finished' ? { confirmUntil: report.confirmUntil } : {}),
    ...(report.rating ? { rating: report.rating } : {}),
  };
}

export const doneAt = (status: string, finishedAt: string | undefined): string | undefined =>
  ['merged', 'rejected'].includes(status)
    ? (finishedAt ?? status)
    : ['finished', 'solved', 'unconfirmed'].includes(status)
      ? finishedAt
      : undefined;
