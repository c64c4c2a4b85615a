import type { ListPage } from '../api-types.ts';
import { ApiError, call } from '../http.ts';
import type { Sighting } from '../inspect/raise-form.tsx';
import type { OpenCard } from './open-card.ts';

export interface RaisedRow {
  id: string;
  at: string;
  categoryName: string;
  place: string;
  status: 'received' | 'in_progress' | 'done' | 'not_done';
}

export const openWithPin = (code: string, pin: string) =>
  call<{ token: string; until: string }>(`/api/codes/${encodeURIComponent(code)}/courier-session`, {
    method: 'POST',
    body: { pin },
  });

/** The key is the form's: its pictures were uploaded under it, and sent twice it is one order. */
export const raiseFromCard = ({ token }: OpenCard, sighting: Sighting, key: string) =>
  call<{ id: string; unit: string }>('/api/courier-inspections', {
    method: 'POST',
    body: sighting,
    key,
    bearer: token,
  });

export const listRaised = ({ token }: OpenCard, cursor?: string) =>
  call<ListPage<RaisedRow>>(
    `/api/courier-inspections?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    { bearer: token },
  );

/** Half a day is over, or staff made a new PIN. */
export const isShut = (error: unknown): boolean => error instanceof ApiError && error.status === 401;
