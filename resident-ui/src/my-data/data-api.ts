import { call } from '../http.ts';
import { residentCall } from '../me/session.ts';

export interface Copy {
  id: string;
  status: 'running' | 'ready';
  done: number;
  total: number;
  files: { name: string; bytes: number; url: string }[];
  expiresAt: string;
}
export interface MyData {
  nickname: string;
  phone?: string;
  wechat: boolean;
  createdAt: string;
  sessions: number;
  households: number;
  export?: Copy;
}
export interface ConsentItem {
  purpose: string;
  name: string;
  given: boolean;
  notice?: { version: number; title: string; text: string };
}
export interface Certificate {
  number: string;
  startedAt: string;
  finishedAt?: string;
  done: number;
  total: number;
  erased: string[];
  kept: { what: string; why: string; until: string }[];
}

const ME = '/api/residents/me';

export const myData = () => residentCall<MyData>(`${ME}/data`);
export const myConsents = () => residentCall<{ items: ConsentItem[] }>(`${ME}/consents`);
export const answerNotice = (purpose: string, version: number, given: boolean) =>
  residentCall<unknown>(`${ME}/consents/${purpose}`, { method: 'PUT', body: { version, given } });
export const askForCopy = () => residentCall<Copy>(`${ME}/exports`, { method: 'POST', body: {} });
export const copyNow = (id: string) => residentCall<Copy>(`${ME}/exports/${id}`);
export const correct = (body: { nickname?: string; phone?: { phone: string; code: string } }) =>
  residentCall<unknown>(ME, { method: 'PUT', body });
export const eraseMe = (certificate: string, code: string) =>
  residentCall<{ certificatePath: string }>(`${ME}/erasure`, {
    method: 'POST',
    body: { certificate, ...(code ? { code } : {}) },
  });
export const certificateOf = (certificate: string) => call<Certificate>(`/api/erasures/${certificate}`);

/** The link to the proof, made up here: it is known even if the answer never arrives. */
export function newCertificate(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `X${[...bytes].map((byte) => letters[byte % 32]).join('')}`;
}
