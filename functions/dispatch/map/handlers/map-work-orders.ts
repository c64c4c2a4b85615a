import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { AREA_READERS } from '../../flow/guards.ts';
import { cellsOf, MOST_CELLS } from '../domain/cells.ts';
import type { Bounds } from '../domain/tiles.ts';
import { pinsIn } from '../read-pins.ts';

const bounds = z
  .string()
  .max(120)
  .transform((text) => text.split(',').map(Number))
  .pipe(
    z.tuple([
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
    ]),
  )
  .refine(([west, south, east, north]) => west < east && south < north, { error: 'inside_out' });

const cell = z.object({
  lat: z.number(),
  lng: z.number(),
  count: z.number(),
  blue: z.number(),
  yellow: z.number(),
  red: z.number(),
  ids: z.array(z.string()).optional(),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders/map',
    summary: 'Open orders of my regions on a piece of ground, near ones together, by colour',
    auth: 'staff',
    roles: AREA_READERS,
    /** `bounds`: west,south,east,north in degrees (WGS-84); `zoom` as tiled maps count it. */
    query: z.object({ bounds, zoom: z.coerce.number().int().min(1).max(22) }),
    responses: {
      200: z.object({
        cells: z.array(cell).max(MOST_CELLS),
        total: z.number(),
        /** More than one can look at: what is shown is not all. */
        cut: z.boolean(),
        at: z.iso.datetime(),
      }),
    },
  }),
  async ({ query, staff }) => {
    const at = iso(now());
    const { found, cut } = await pinsIn(query.bounds as Bounds, staff);
    const cells = cellsOf(found, query.zoom, at);
    return { status: 200, body: { cells, total: found.length, cut, at } };
  },
);
