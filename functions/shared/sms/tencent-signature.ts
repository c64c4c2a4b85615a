import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'TC3-HMAC-SHA256';
const CONTENT_TYPE = 'application/json; charset=utf-8';
const SIGNED = 'content-type;host;x-tc-action';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export interface TencentCall {
  service: string;
  host: string;
  action: string;
  version: string;
  region: string;
  body: string;
  secretId: string;
  secretKey: string;
  /** Seconds since the epoch. */
  timestamp: number;
}

/** Tencent Cloud's signature version 3 for a JSON POST. */
export function signTencent(call: TencentCall): { url: string; headers: Record<string, string> } {
  const day = new Date(call.timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${day}/${call.service}/tc3_request`;
  const headers = `content-type:${CONTENT_TYPE}\nhost:${call.host}\nx-tc-action:${call.action.toLowerCase()}\n`;
  const request = ['POST', '/', '', headers, SIGNED, sha256(call.body)].join('\n');
  const text = [ALGORITHM, call.timestamp, scope, sha256(request)].join('\n');
  const key = hmac(hmac(hmac(`TC3${call.secretKey}`, day), call.service), 'tc3_request');
  const signature = hmac(key, text).toString('hex');
  return {
    url: `https://${call.host}/`,
    headers: {
      authorization: `${ALGORITHM} Credential=${call.secretId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
      'content-type': CONTENT_TYPE,
      'x-tc-action': call.action,
      'x-tc-timestamp': String(call.timestamp),
      'x-tc-version': call.version,
      'x-tc-region': call.region,
    },
  };
}
