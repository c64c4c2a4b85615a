import type { Point } from './inspect/inspect-api.ts';

/** The shapes of the HTTP interface, in one file: what the server answers and what it is sent. */

export type CodeKind =
  | 'household'
  | 'outdoor'
  | 'merchant'
  | 'stall'
  | 'service'
  | 'community'
  | 'activity'
  | 'benefit'
  | 'courier';

/** WGS-84, as the phone's position service gives it. */
export interface LatLng {
  lat: number;
  lng: number;
}

export interface Place {
  name: string;
  regionCode?: string;
  regionPath?: string[];
  location?: LatLng;
}

export interface CodeInfo {
  code: string;
  kind: CodeKind;
  status: 'active' | 'suspended' | 'replaced';
  place: Place;
}

export interface District {
  code: string;
  name: string;
  center: LatLng;
  /** minLng, minLat, maxLng, maxLat. */
  bounds: [number, number, number, number];
  map: { tileUrl: string | null; attribution: string; coordinates: 'wgs84' | 'gcj02' } | null;
  hotline?: string;
  /** Whether residents can sign in with it. */
  wechat: boolean;
}

export interface Category {
  code: string;
  name: string;
  parent?: string;
  emergency?: { text: string; phone: string };
}

export interface UploadTicket {
  uploadId: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  fields?: Record<string, string>;
  expiresAt: string;
}

export interface NewReport {
  /** What a shop asks from its own code. */
  kind?: 'merchant_request';
  code?: string;
  location?: LatLng;
  address?: string;
  category: string;
  description: string;
  photos?: string[];
  contact?: { phone: string };
}

export interface FiledReport {
  reportId: string;
  trackingToken: string;
  trackingPath: string;
}

export type TrackStatus =
  | 'received'
  | 'assigned'
  | 'in_progress'
  | 'waiting'
  | 'finished'
  | 'solved'
  | 'unconfirmed'
  | 'reopened'
  | 'merged'
  | 'rejected';

export interface NearbyReport {
  /** By this it can be followed. */
  ticket: string;
  category: string;
  categoryName: string;
  createdAt: string;
  status: string;
  place: { name: string };
  /** Metres. */
  distance?: number;
}

export interface Photo {
  id?: string;
  url?: string;
  thumbUrl?: string;
  status?: 'pending' | 'cleared' | 'rejected';
  rejectedBecause?: string;
}

export type Colour = 'blue' | 'yellow' | 'red' | 'grey';

export interface TrackStep {
  at: string;
  action: string;
  byRole: string;
  note?: string;
  photos?: Photo[];
}

export interface Track {
  reportId: string;
  status: TrackStatus;
  category: string;
  categoryName?: string;
  description: string;
  place: Place;
  createdAt: string;
  /** Unknown until somebody is in charge. */
  dueAt: string | null;
  colour: Colour;
  photos: Photo[];
  /** Photos whose check is not over yet. */
  pendingPhotos?: number;
  steps: TrackStep[];
  /** Why nothing is done about it, and what can still be done. */
  rejection?: { ground: string; canAppeal: boolean; until?: string; final: boolean; hotline?: string };
  /** The report that goes on for this one. */
  root?: { status: string; unit?: string; steps: TrackStep[] };
  canConfirm: boolean;
  canRate: boolean;
  /** Thanks can be said to whoever solved it. */
  canPraise?: boolean;
  /** While it waits for the reporter; the clock stands still. */
  question?: { text: string; at: string; until: string; answeredAt?: string };
  canAnswer?: boolean;
  rateUntil?: string;
  /** How many others said "me too". */
  followers?: number;
  /** The link is a follower's. */
  following?: boolean;
  confirmUntil?: string;
  rating?: { stars: number; comment?: string; at?: string };
}

export interface Staff {
  id: string;
  name: string;
  roles: string[];
  regions: string[];
  unit?: string;
}

export interface StaffSession {
  accessToken: string;
  expiresIn: number;
  staff: Staff;
}

export type OrderStatus =
  | 'queued'
  | 'assigned'
  | 'offered'
  | 'accepted'
  | 'in_progress'
  | 'waiting'
  | 'suspended'
  | 'finished'
  | 'closed';
export type OrderAction =
  | 'accept'
  | 'start'
  | 'finish'
  | 'return'
  | 'transfer'
  | 'claim'
  | 'give_back'
  | 'acknowledge'
  | 'suspend'
  | 'ask'
  | 'resume'
  | 'note'
  | 'reject';
/** The lists of a member of staff, as they stand side by side. */
export const ORDER_VIEWS = ['mine', 'pool', 'offered', 'unit', 'overdue'] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

export interface OrderLogEntry {
  at: string;
  action: string;
  by: { role: string; name?: string };
  note?: string;
  reason?: string;
  photos?: Photo[];
  /** Why it was routed as it was (`code`, `rule`), or where it was handed (`toName`). */
  details?: Record<string, string>;
}

export interface WorkOrder {
  id: string;
  /** Absent: staff raised it. */
  reportId?: string;
  origin?: 'staff' | 'schedule' | 'courier';
  plan?: { title: string; date: string };
  outcome?: string;
  rejection?: { ground: string; by: string };
  /** How often its reporter did not accept that nothing is done. */
  appealedCount?: number;
  /** Of a round: what there is to look at. */
  checks?: Point[];
  status: OrderStatus;
  colour: Colour;
  category: string;
  categoryName: string;
  description: string;
  place: Place;
  unit?: { code: string; name: string };
  assignee?: { id: string; name: string };
  createdAt: string;
  dueAt: string;
  version: number;
  returnedCount?: number;
  reopenedCount?: number;
  photos?: Photo[];
  allowedActions?: OrderAction[];
  offer?: { bounty: number; until: string };
  claim?: { startBy: string };
  /** Since when it has been urged without an answer. */
  urgedAt?: string;
  urges?: { by: { name: string }; at: string; note: string; dueAt: string; receipt?: { at: string } }[];
  suspension?: { at: string };
  rating?: { stars: number; comment?: string; at: string };
  log?: OrderLogEntry[];
}

export interface OrderActionBody {
  note?: string;
  reason?: string;
  question?: string;
  ground?: string;
  unit?: string;
  photos?: string[];
  version?: number;
}

export interface Unit {
  code: string;
  name: { zh: string; en: string };
  kind: 'department' | 'hotline' | 'community';
  regionCode: string;
}

export interface ListPage<T> {
  items: T[];
  nextCursor?: string;
}
