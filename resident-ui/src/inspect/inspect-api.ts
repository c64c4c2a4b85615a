import type { LatLng, Photo } from '../api-types.ts';
import type { LocalPhoto } from '../photos/photo-tile.tsx';
import { staffCall } from '../staff-session/session.ts';

export interface PointAnswer {
  result: 'ok' | 'not_ok';
  value?: number;
  note?: string;
  photos?: Photo[];
  at: string;
  by?: string;
}

/** What there is to look at on a round. */
export interface Point {
  id: string;
  kind: 'check' | 'number';
  text: string;
  required: boolean;
  photo: boolean;
  unit?: string;
  least?: number;
  most?: number;
  answer?: PointAnswer;
}

export interface PointSaid {
  point: string;
  result?: 'ok' | 'not_ok';
  value?: number;
  note?: string;
  photos?: string[];
}

/** How an answer gets there when there is no network, or others wait before it. */
export interface PointWay {
  /** Something of this order is still to be told: answers join it, so that all comes in order. */
  waits: boolean;
  /** Points whose answers wait, by id. */
  untold: string[];
  /** @throws when this phone cannot keep it */
  later: (point: Point, said: PointSaid, photos: LocalPhoto[], key: string) => Promise<void>;
}

export interface NewInspection {
  category: string;
  description: string;
  code?: string;
  location?: LatLng;
  region?: string;
  address?: string;
  photos?: string[];
  foundBy?: { order: string; point?: string };
}

/** The key is the tap's: told twice, it is one answer. */
export const tellPoint = (orderId: string, said: PointSaid, key: string) =>
  staffCall<{ result: 'ok' | 'not_ok' }>(`/api/work-orders/${encodeURIComponent(orderId)}/sheet`, {
    method: 'POST',
    body: said,
    key,
  });

export const raise = (inspection: NewInspection, key: string) =>
  staffCall<{ id: string; unit: string }>('/api/inspections', { method: 'POST', body: inspection, key });
