import { http } from './http.ts';
import { Problem } from './problem.ts';

type Ticket = { uploadId: string; method: string; url: string; headers?: Record<string, string> };

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];
export const maxPhotoBytes = 10 * 1024 * 1024;
export const maxPhotos = 9;

/** Puts one picture straight into storage and answers the id an order can attach. */
export const uploadPhoto = (file: File): Promise<string> => upload('/api/uploads', file, file.type);

/** Puts one file to import into storage; the id is good for the caller alone. */
export const uploadImport = (file: File, contentType: string): Promise<string> =>
  upload('/api/imports', file, contentType);

async function upload(path: string, file: File, contentType: string): Promise<string> {
  const ticket = await http.json<Ticket>(path, { method: 'POST', body: { contentType, size: file.size } });
  const stored = await fetch(ticket.url, {
    method: ticket.method,
    body: file,
    ...(ticket.headers ? { headers: ticket.headers } : {}),
  });
  await stored.body?.cancel();
  if (!stored.ok) throw new Problem(stored.status, { code: 'upload_failed' });
  return ticket.uploadId;
}
