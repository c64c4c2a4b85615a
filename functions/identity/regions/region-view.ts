import type * as z from 'zod';
import { type Region, regionCodeSchema, regionSchema } from '../../shared/district/schemas.ts';
import { parentOf } from './domain/region-list.ts';

export const regionViewSchema = regionSchema.extend({ parent: regionCodeSchema.optional() });
export type RegionView = z.infer<typeof regionViewSchema>;

export function regionView(region: Region): RegionView {
  const parent = parentOf(region.code);
  return { ...region, ...(parent ? { parent } : {}) };
}
