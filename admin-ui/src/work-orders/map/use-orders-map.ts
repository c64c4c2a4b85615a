import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http } from '../../api/http.ts';
import type { Names, Order, Region } from '../../api/records.ts';
import type { Point, System } from './coordinates.ts';

/** Orders near each other, as one spot. */
export type Cell = Point & { count: number; blue: number; yellow: number; red: number; ids?: string[] };
export type Shown = { cells: Cell[]; total: number; cut: boolean; at: string };

/** What part of the world is looked at, in WGS-84. */
export type View = { bounds: string; zoom: number };

export type District = {
  code: string;
  name: string | Names;
  bounds: [west: number, south: number, east: number, north: number];
  map?: { tileUrl: string; attribution: string; coordinates: System } | null;
};

/** Colours change by themselves as time goes on. */
const REFRESH_MS = 60_000;

export const useShown = (view: View | undefined) =>
  useQuery({
    queryKey: ['work-orders', 'map', view],
    queryFn: ({ signal }) => http.json<Shown>('/api/work-orders/map', { query: { ...view }, signal }),
    enabled: view !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });

/** Where the district lies, and its subdistricts to see something by where there are no tiles. */
export const useGround = () =>
  useQuery({
    queryKey: ['ground'],
    queryFn: async ({ signal }) => {
      const district = await http.json<District>('/api/district', { signal });
      const query = { parent: district.code, boundaries: 'true', limit: 100 };
      const { items } = await http.json<{ items: Region[] }>('/api/regions', { query, signal });
      return { district, regions: items };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useOrders = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['work-orders', 'of', ids],
    queryFn: ({ signal }) =>
      Promise.all(
        ids.map((id) => http.json<Order>(`/api/work-orders/${encodeURIComponent(id)}`, { signal })),
      ),
    enabled: ids.length > 0,
  });
