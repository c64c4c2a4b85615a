import type { ListPage } from '../api-types.ts';
import { call } from '../http.ts';
import { staffCall } from '../staff-session/session.ts';
import { type ResidentSession, residentCall } from './session.ts';

const seg = encodeURIComponent;
const post = (body: unknown = {}) => ({ method: 'POST', body });

export interface Choice {
  challenge: string;
  choose: { id: string; nickname: string }[];
}
export interface Knock {
  phone: string;
  code?: string;
  challenge?: string;
  choose?: boolean;
  person?: { id: string } | { nickname: string; fourteen: boolean };
  notice?: { purpose: 'account'; version: number };
}
export interface Notice {
  version: number;
  title: string;
  text: string;
}
export interface MyReportRow {
  reportId: string;
  status: string;
  categoryName: string;
  place: { name: string };
  createdAt: string;
  trackingPath: string;
}
export interface Household {
  code: string;
  status: 'pending' | 'confirmed' | 'refused';
  place: { name: string; regionPath: string[] };
  reason?: string;
  stopped: boolean;
  members: { personId: string; nickname: string; status: 'pending' | 'confirmed'; me: boolean }[];
}
export interface Child {
  id: string;
  nickname: string;
  birthDate: string;
  own: boolean;
}
export interface HouseholdRequest {
  id: string;
  nickname: string;
  place: { name: string };
  at: string;
}
export interface Card {
  showName: boolean;
  phone?: string;
  note?: string;
  version: number;
}

const ME = '/api/residents/me';

export const askForCode = (phone: string) => call<unknown>('/api/residents/otp', post({ phone }));
export const knock = (body: Knock) => call<ResidentSession | Choice>('/api/residents/session', post(body));
export const signOut = () => call<void>('/api/residents/session', { method: 'DELETE' });
export const accountNotice = () => call<Notice>('/api/notices/account');

export const myFollows = () => residentCall<ListPage<MyReportRow>>('/api/residents/me/follows?limit=20');
export const myReportPage = (cursor?: string) =>
  residentCall<ListPage<MyReportRow>>(`${ME}/reports?limit=10${cursor ? `&cursor=${seg(cursor)}` : ''}`);
export const myHouseholds = () => residentCall<ListPage<Household>>(`${ME}/households`);
export const joinHousehold = (code: string, child?: string) =>
  residentCall<unknown>(`${ME}/households`, post({ code, ...(child ? { child } : {}) }));
export const leaveHousehold = (code: string) =>
  residentCall<void>(`${ME}/households/${seg(code)}`, { method: 'DELETE' });
export const confirmMember = (code: string, personId: string) =>
  residentCall<unknown>(`${ME}/households/${seg(code)}/members/${seg(personId)}/confirm`, post());
export const myChildren = () => residentCall<ListPage<Child>>(`${ME}/children`);
export const addChild = (nickname: string, birthDate: string) =>
  residentCall<Child>(`${ME}/children`, post({ nickname, birthDate }));
export const removeChild = (id: string) =>
  residentCall<void>(`${ME}/children/${seg(id)}`, { method: 'DELETE' });
export const releaseChild = (id: string, phone: string, code: string) =>
  residentCall<void>(`${ME}/children/${seg(id)}/phone`, post({ phone, code }));

export const householdRequests = () =>
  staffCall<ListPage<HouseholdRequest>>('/api/household-requests?limit=50');
export const decideRequest = (id: string, decision: 'confirm' | 'refuse', reason?: string) =>
  staffCall<unknown>(`/api/household-requests/${seg(id)}/${decision}`, post(reason ? { reason } : {}));
export const myCard = () => staffCall<Card>('/api/staff/me/card');
export const saveCard = (card: Card) => staffCall<Card>('/api/staff/me/card', { method: 'PUT', body: card });
