/** Every call the H5 makes, typed. Pages use these functions and never fetch by themselves. */
import type {
  Category,
  CodeInfo,
  District,
  FiledReport,
  ListPage,
  NearbyReport,
  NewReport,
  OrderAction,
  OrderActionBody,
  OrderView,
  StaffSession,
  Track,
  Unit,
  UploadTicket,
  WorkOrder,
} from './api-types.ts';
import { call } from './http.ts';
import { callSignedIn } from './me/session.ts';
import { staffCall } from './staff-session/session.ts';

const seg = encodeURIComponent;

function query(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values).filter(
    (pair): pair is [string, string | number] => pair[1] !== undefined,
  );
  return pairs.length ? `?${pairs.map(([name, value]) => `${name}=${seg(value)}`).join('&')}` : '';
}

export const getCode = (code: string) => call<CodeInfo>(`/api/codes/${seg(code)}`);
export const getDistrict = () => call<District>('/api/district');
export const getCategories = () => call<ListPage<Category>>('/api/categories');

export const getNearby = (where: { category: string; code?: string; lat?: number; lng?: number }) =>
  call<ListPage<NearbyReport>>(`/api/reports/nearby${query(where)}`);

/** `draftId` binds the picture to the draft that will carry it. */
export const createUpload = (file: { contentType: string; size: number }, draftId: string) =>
  call<UploadTicket>('/api/uploads', { method: 'POST', body: file, key: draftId });

export const fileReport = (report: NewReport, draftId: string) =>
  callSignedIn<FiledReport>('/api/reports', { method: 'POST', body: report, key: draftId });

const track = (token: string) => `/api/track/${seg(token)}`;
export const getTrack = (token: string) => call<Track>(track(token));
export const confirmReport = (token: string, body: { solved: boolean; reason?: string }) =>
  call<Track>(`${track(token)}/confirm`, { method: 'POST', body });
export const appealReport = (token: string, words: string) =>
  call<Track>(`${track(token)}/appeal`, { method: 'POST', body: { words } });
/** @param key what the pictures were put into storage for */
export const answerQuestion = (
  token: string,
  body: { question: string; text: string; photos?: string[] },
  key: string,
) => call<Track>(`${track(token)}/answer`, { method: 'POST', body, key });
export const unfollowReport = (token: string) => call<void>(`${track(token)}/follow`, { method: 'DELETE' });
export const followReport = (ticket: string, phoneKey: string) =>
  callSignedIn<{ trackingPath: string }>(`/api/reports/${seg(ticket)}/follow`, {
    method: 'POST',
    key: phoneKey,
  });
export const rateReport = (token: string, body: { stars: number; comment?: string }) =>
  call<unknown>(`${track(token)}/rating`, { method: 'POST', body });

/** A code must follow, where the password alone is not enough. */
export interface SecondFactor {
  secondFactor: 'code' | 'enrol';
  challenge: string;
}
export const signIn = (body: { username: string; password: string }) =>
  call<StaffSession | SecondFactor>('/api/staff/session', { method: 'POST', body });
export const finishSignIn = (body: { challenge: string; code: string }) =>
  call<StaffSession>('/api/staff/session/second-factor', { method: 'POST', body });
export const endSession = () => call<void>('/api/staff/session', { method: 'DELETE' });

export const listOrders = (view: OrderView, cursor?: string) =>
  staffCall<ListPage<WorkOrder>>(`/api/work-orders${query({ view, state: 'open', limit: 20, cursor })}`);
export const getOrder = (id: string) => staffCall<WorkOrder>(`/api/work-orders/${seg(id)}`);
export const actOnOrder = (id: string, action: OrderAction, body: OrderActionBody, key?: string) =>
  staffCall<WorkOrder>(`/api/work-orders/${seg(id)}/${action}`, { method: 'POST', body, key });
export const listUnits = () => staffCall<ListPage<Unit>>('/api/units');
export const createStaffUpload = (file: { contentType: string; size: number }) =>
  staffCall<UploadTicket>('/api/uploads', { method: 'POST', body: file });
