import type { FiledReport } from '../api-types.ts';
import { call } from '../http.ts';
import { callSignedIn } from '../me/session.ts';

export type CommunityRole = 'grid_worker' | 'community';
export interface CommunityPerson {
  role: CommunityRole;
  unit?: string;
  name?: string;
  phone?: string;
  note?: string;
  duty?: { days: number[]; from: string; to: string };
}
export interface CommunityInfo {
  code: string;
  place: { name: string; regionPath: string[] };
  people: CommunityPerson[];
  notices: { id: string; title: string; at: string }[];
}

/** What a message to one's community is filed under. */
export const REQUEST_CATEGORY = 'community.message';

export const getCommunity = (code: string) =>
  call<CommunityInfo>(`/api/codes/${encodeURIComponent(code)}/community`);
export const writeTo = (code: string, to: CommunityRole, description: string, key: string) =>
  callSignedIn<FiledReport>('/api/reports', {
    method: 'POST',
    key,
    body: { kind: 'request', to, code, category: REQUEST_CATEGORY, description },
  });
