import { useState } from 'preact/hooks';
import { ApiError, isTemporary, NetworkError } from '../http.ts';
import { t } from '../messages/index.ts';
import { newId } from '../phone/new-id.ts';
import type { LocalPhoto } from './photo-tile.tsx';
import { uploadTools } from './put-photo.ts';
import { useUploadQueue } from './use-upload-queue.ts';

/**
 * Pictures of a form that is sent in one go: what the picker needs, and their ids once they are in storage.
 * @param kept from an earlier try
 */
export function usePhotos(
  max: number,
  createTicket: Parameters<typeof uploadTools>[0],
  kept: LocalPhoto[] = [],
) {
  const [photos, setPhotos] = useState<LocalPhoto[]>(() => kept.map(({ id, blob }) => ({ id, blob })));
  const queue = useUploadQueue(() => uploadTools(createTicket));
  /** @returns all of them; those that did not get through without an upload id. @throws ApiError when one is refused */
  const attempt = async (): Promise<LocalPhoto[]> => {
    for (const { id, blob } of photos) queue.add(id, blob);
    await queue.settled(photos.map(({ id }) => id));
    return photos.map((photo) => {
      const { uploadId, error } = queue.state(photo.id) ?? {};
      if (uploadId) return { ...photo, uploadId };
      if (error && !isTemporary(error)) throw new ApiError(422, { detail: t('photo.not_sent') });
      return photo;
    });
  };
  return {
    photos,
    picker: {
      photos,
      max,
      uploads: queue,
      onAdd: (blobs: Blob[]) =>
        setPhotos((known) => [...known, ...blobs.map((blob) => ({ id: newId(), blob }))]),
      onRemove: (id: string) => {
        queue.cancel(id);
        setPhotos((known) => known.filter((photo) => photo.id !== id));
      },
      onPainted: (id: string, blob: Blob) =>
        setPhotos((known) => known.map((photo) => (photo.id === id ? { id: newId(), blob } : photo))),
    },
    clear: () => setPhotos([]),
    attempt,
    /** @returns the ids in order. @throws NetworkError when some did not get through, ApiError when one is refused */
    send: async (): Promise<string[]> =>
      (await attempt()).map(({ uploadId }) => {
        if (!uploadId) throw new NetworkError('no answer');
        return uploadId;
      }),
  };
}
