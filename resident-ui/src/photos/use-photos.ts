import { useState } from 'preact/hooks';
import { ApiError, isTemporary, NetworkError } from '../http.ts';
import { t } from '../messages/index.ts';
import { newId } from '../phone/new-id.ts';
import type { LocalPhoto } from './photo-tile.tsx';
import { uploadTools } from './put-photo.ts';
import { useUploadQueue } from './use-upload-queue.ts';

/** Pictures of a form that is sent in one go: what the picker needs, and their ids once all of them are in storage. */
export function usePhotos(max: number, createTicket: Parameters<typeof uploadTools>[0]) {
  const [photos, setPhotos] = useState<LocalPhoto[]>([]);
  const queue = useUploadQueue(() => uploadTools(createTicket));
  return {
    count: photos.length,
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
    /** @returns the ids in order. @throws NetworkError while nobody answers; ApiError with words when one is refused */
    send: async (): Promise<string[]> => {
      for (const { id, blob } of photos) queue.add(id, blob);
      await queue.settled(photos.map(({ id }) => id));
      return photos.map(({ id }) => {
        const state = queue.state(id);
        if (state?.uploadId) return state.uploadId;
        if (!state?.error || isTemporary(state.error)) throw new NetworkError('no answer');
        throw new ApiError(422, { detail: t('photo.not_sent') });
      });
    },
  };
}
