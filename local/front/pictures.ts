import { localAws } from '../engines/create-resources.ts';
import { isPresigned } from './presigned.ts';

/** A file to import is at most 20 MiB; the slack is for what a client adds around it. */
const maxUpload = 20 * 1024 * 1024 + 64 * 1024;

/** `/storage/…`: what presigned URLs name here. Only what is signed passes; nothing can be listed. */
export async function storage(request: Request, s3Endpoint: string): Promise<Response> {
  if (!['PUT', 'GET'].includes(request.method) || !isPresigned(request, localAws.AWS_SECRET_ACCESS_KEY)) {
    return new Response('Forbidden', { status: 403 });
  }
  if (request.method === 'GET') return download(new URL(request.url), s3Endpoint);
  const length = Number(request.headers.get('content-length'));
  if (!(length >= 0)) return new Response('Length required', { status: 411 });
  if (length > maxUpload) return new Response('Too large', { status: 413 });
  const url = new URL(request.url);
  const answer = await fetch(`${s3Endpoint}${url.pathname.replace(/^\/storage/, '')}`, {
    method: 'PUT',
    headers: { 'content-type': request.headers.get('content-type') ?? 'application/octet-stream' },
    body: new Uint8Array(await request.arrayBuffer()),
  });
  return new Response(await answer.arrayBuffer(), { status: answer.status });
}

async function download(url: URL, s3Endpoint: string): Promise<Response> {
  const answer = await fetch(`${s3Endpoint}${url.pathname.replace(/^\/storage/, '')}`);
  if (!answer.ok) return new Response('Not found', { status: 404 });
  const headers = {
    'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
    // Part of what was signed: S3 answers with the name that the URL gives the file.
    'content-disposition': url.searchParams.get('response-content-disposition') ?? 'attachment',
  };
  return new Response(answer.body, { headers });
}

/** `/media/…`: cleared pictures, as the edge serves them from the public bucket. */
export async function media(path: string, s3Endpoint: string, bucket: string): Promise<Response> {
  const missing = new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });
  if (!/^\/media\/[\w-]{8,80}(\.thumb)?\.jpg$/.test(path)) return missing;
  const answer = await fetch(`${s3Endpoint}/${bucket}${path}`);
  if (!answer.ok) return missing;
  const headers: Record<string, string> = {
    'content-type': answer.headers.get('content-type') ?? 'image/jpeg',
    // Pictures can be withdrawn, so no cache keeps one for longer than an hour.
    'cache-control': 'public, max-age=3600',
  };
  return new Response(answer.body, { headers });
}
