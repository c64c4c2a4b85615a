import { type Case, orderId, type PhotoLine, reportId } from './case.ts';
import { eventKey, type Finding } from './find-missing-effects.ts';

/** Pictures: taken once, shown under the report and under its order, and settled under both at once. */
export function findTornPhotos(known: Case): Finding[] {
  const ids = new Set([...known.photos, ...known.uploads].map(({ uploadId }) => uploadId));
  return [...ids].flatMap((id) => {
    const upload = known.uploads.find(({ uploadId }) => uploadId === id);
    if (!upload) return known.shared.includes(id) ? [] : [{ kind: 'photo_without_upload', id }];
    const own = known.photos.filter(({ uploadId }) => uploadId === id);
    const filed = own.find(({ owner }) => owner === upload.owner);
    const other = own.find(({ owner }) => owner !== upload.owner);
    if (!filed) return [{ kind: 'upload_without_photo', id, detail: placeOf(known, upload.owner) }];
    return settled(known, filed, other);
  });
}

const placeOf = (known: Case, owner: 'report' | 'order'): string =>
  owner === 'report' ? reportId(known) : orderId(known);

function settled(known: Case, filed: PhotoLine, other: PhotoLine | undefined): Finding[] {
  const { uploadId: id, status, at, owner } = filed;
  const alone = known.order !== undefined && !known.order.reported;
  if (status === 'pending' && !other)
    return [{ kind: 'photo_pending', id, at, by: eventKey('media', 'photo.attached', id) }];
  if (alone) return [];
  if (status !== other?.status)
    return [
      {
        kind: 'photo_differs',
        id,
        detail: `${placeOf(known, owner)} ${status}, the other ${other?.status ?? 'nothing'}`,
      },
    ];
  if (status === 'rejected' && !known.refused.includes(id))
    return [{ kind: 'step_missing', id: reportId(known), detail: `photo_rejected ${id}` }];
  return [];
}
