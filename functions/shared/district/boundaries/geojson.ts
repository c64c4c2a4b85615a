import * as z from 'zod';
import { type Shape, shapeFrom, toDegrees, toUnits } from './shape.ts';

/** Corners one boundary may have: a row of the table stays small, and a map can draw it. */
export const MOST_CORNERS = 5_000;

const position = z
  .array(z.number())
  .min(2)
  .max(3)
  .refine(([lng = 999, lat = 999]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90, {
    error: 'not_degrees',
  });
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);

/** A boundary as GeoJSON says it (RFC 7946), WGS-84; a height is left out, other members of the object too. */
export const geometrySchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ])
  .superRefine((geometry, context) => {
    const corners = polygonsOf(geometry)
      .flat()
      .reduce((sum, each) => sum + each.length, 0);
    if (corners > MOST_CORNERS) context.addIssue({ code: 'custom', message: 'too_many_corners' });
    else if (shapeOf(geometry).rings.some(({ from, to }) => to - from < 3))
      context.addIssue({ code: 'custom', message: 'no_area' });
  });
export type Geometry = z.infer<typeof geometrySchema>;

const polygonsOf = (geometry: Geometry): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

export function shapeOf(geometry: Geometry): Shape {
  return shapeFrom(
    polygonsOf(geometry).flatMap((rings) =>
      rings.map((corners, index) => ({
        corners: corners.flatMap(([lng = 0, lat = 0]) => [toUnits(lng), toUnits(lat)]),
        hole: index > 0,
      })),
    ),
  );
}

export function geometryOf({ coordinates, rings }: Shape): Geometry {
  const polygons: number[][][][] = [];
  for (const { from, to, hole } of rings) {
    const corner = (at: number) => [
      toDegrees(coordinates[2 * at] as number),
      toDegrees(coordinates[2 * at + 1] as number),
    ];
    const closed = [...Array.from({ length: to - from }, (_, index) => corner(from + index)), corner(from)];
    if (hole) polygons.at(-1)?.push(closed);
    else polygons.push([closed]);
  }
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
