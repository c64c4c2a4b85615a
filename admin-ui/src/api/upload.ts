import { http } from './http.ts';
import { Problem } from './problem.ts';

type Ticket = { uploadId: string; method: string; url: string; headers?: Record<string, string> };

export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];
export const maxPhotoBytes = 10 * 1024 * 1024;
export const maxPhotos = 9;

/** Puts one picture straight into storage and answers the id an order can attach. */
export async function uploadPhoto(file: File): Promise<string> {
  const ticket = await http.json<Ticket>('/api/uploads', {
    method: 'POST',
    body: { contentType: file.type, size: file.size },
  });
  const stored = await fetch(ticket.url, {
    method: ticket.method,
    body: file,
    ...(ticket.headers ? { headers: ticket.headers } : {}),
  });
  await stored.body?.cancel();
  if (!stored.ok) throw new Problem(stored.status, { code: 'upload_failed' });
  return ticket.uploadId;
}
