import type { UploadTicket } from '../api-types.ts';
import { ApiError, NetworkError } from '../http.ts';

const TIMEOUT_MS = 120_000;

function formOf(fields: Record<string, string>, blob: Blob): FormData {
  const form = new FormData();
  for (const name of Object.keys(fields)) form.append(name, fields[name] ?? '');
  form.append('file', blob);
  return form;
}

/**
 * Straight to storage without telling progress, which also a worker can do.
 * @throws NetworkError also when the signature ran out: the next attempt gets a new one
 */
export async function putBlob(ticket: UploadTicket, blob: Blob): Promise<string> {
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined;
  const timer = setTimeout(() => abort?.abort(), TIMEOUT_MS);
  const response = await fetch(ticket.url, {
    method: ticket.method,
    headers: ticket.headers ?? {},
    body: ticket.fields ? formOf(ticket.fields, blob) : blob,
    ...(abort ? { signal: abort.signal } : {}),
  })
    .catch(() => {
      throw new NetworkError('upload cut off');
    })
    .finally(() => clearTimeout(timer));
  if (response.ok) return ticket.uploadId;
  throw response.status === 403 ? new NetworkError('expired') : new ApiError(response.status, {});
}
