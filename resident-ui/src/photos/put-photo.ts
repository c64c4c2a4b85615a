import type { UploadTicket } from '../api-types.ts';
import { ApiError, isTemporary, NetworkError } from '../http.ts';
import type { RunningUpload, UploadTools } from './upload-queue.ts';

/** Straight to storage with the signed request; XMLHttpRequest, because fetch tells no progress. */
function put(request: XMLHttpRequest, ticket: UploadTicket, blob: Blob, onProgress: (part: number) => void) {
  return new Promise<string>((resolve, reject) => {
    request.open(ticket.method, ticket.url);
    for (const [name, value] of Object.entries(ticket.headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status < 300) resolve(ticket.uploadId);
      // A signature that ran out is answered with 403: the next attempt asks for a new one.
      else reject(request.status === 403 ? new NetworkError('expired') : new ApiError(request.status, {}));
    };
    request.onerror = () => reject(new NetworkError('upload cut off'));
    request.ontimeout = request.onerror;
    request.onabort = () => reject(new Error('cancelled'));
    request.timeout = 120_000;
    if (!ticket.fields) return request.send(blob);
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
    form.append('file', blob);
    request.send(form);
  });
}

export function uploadTools(
  createTicket: (file: { contentType: string; size: number }) => Promise<UploadTicket>,
): UploadTools {
  const start = (blob: Blob, onProgress: (part: number) => void): RunningUpload => {
    const request = new XMLHttpRequest();
    let cancelled = false;
    const done = createTicket({ contentType: blob.type, size: blob.size }).then((ticket) => {
      if (cancelled) throw new Error('cancelled');
      return put(request, ticket, blob, onProgress);
    });
    return {
      done,
      cancel: () => {
        cancelled = true;
        request.abort();
      },
    };
  };
  return { start, isTemporary, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };
}
