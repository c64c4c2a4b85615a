import { coversAny } from '../../../../shared/district/regions.ts';
import type { Staff } from '../../../../shared/district/schemas.ts';

/** People see themselves and whoever works inside their regions. */
export const maySee = (viewer: { id: string; regions: readonly string[] }, staff: Staff): boolean =>
  staff.id === viewer.id || staff.regions.some((region) => coversAny(viewer.regions, region));
