import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Checks a presigned URL (Signature Version 4, in the query) as S3 does. The embedded S3 does not, and on a
 * LAN that would let anybody write any object; so the front server refuses what S3 would refuse.
 */
export function isPresigned(request: Request, secretKey: string, now = Date.now()): boolean {
  const url = new URL(request.url);
  const query = url.searchParams;
  const [, date, region, service] = (query.get('X-Amz-Credential') ?? '').split('/');
  const time = query.get('X-Amz-Date') ?? '';
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  if (!date || !region || service !== 's3' || !signed.includes('host')) return false;
  if (!isCurrent(time, Number(query.get('X-Amz-Expires')), now)) return false;

  const parameters = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const headers = signed.map((name) => `${name}:${(request.headers.get(name) ?? '').trim()}\n`);
  const canonical = [
    request.method,
    url.pathname
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    parameters.join('&'),
    headers.join(''),
    signed.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    time,
    `${date}/${region}/${service}/aws4_request`,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secretKey}`,
  );
  const expected = createHmac('sha256', key).update(toSign).digest();
  const given = Buffer.from(query.get('X-Amz-Signature') ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function isCurrent(time: string, expiresIn: number, now: number): boolean {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? [];
  const start = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  const skew = 300_000;
  return now >= start - skew && now <= start + expiresIn * 1_000;
}

/** Percent-encoding as the signature wants it: more characters than encodeURIComponent touches. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
