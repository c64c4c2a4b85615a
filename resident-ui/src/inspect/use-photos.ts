import { useState } from 'preact/hooks';
import { createStaffUpload } from '../api.ts';
import { isTemporary, NetworkError } from '../http.ts';
import { newId } from '../phone/new-id.ts';
import type { LocalPhoto } from '../photos/photo-tile.tsx';
import { uploadTools } from '../photos/put-photo.ts';
import { useUploadQueue } from '../photos/use-upload-queue.ts';

/** Pictures of a form at work: what the picker needs, and their ids once all of them are in storage. */
export function usePhotos(max: number) {
  const [photos, setPhotos] = useState<LocalPhoto[]>([]);
  const queue = useUploadQueue(() => uploadTools(createStaffUpload));
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
    /** @returns the ids in order. @throws NetworkError while nobody answers; what storage said otherwise */
    send: async (): Promise<string[]> => {
      for (const { id, blob } of photos) queue.add(id, blob);
      await queue.settled(photos.map(({ id }) => id));
      return photos.map(({ id }) => {
        const state = queue.state(id);
        if (state?.uploadId) return state.uploadId;
        const error = state?.error;
        throw error && !isTemporary(error) ? error : new NetworkError('no answer');
      });
    },
  };
}
