import type { Row, Rows } from '../row.ts';
import { CONSENT } from './consent.ts';
import { DISPATCH } from './dispatch.ts';
import { FILES } from './files.ts';
import { HOUSEHOLDS } from './households.ts';
import { INSPECTIONS } from './inspections.ts';
import { JOINT } from './joint.ts';
import { NOTIFY } from './notify.ts';
import { OPEN311 } from './open311.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import { POINTS } from './points.ts';
import { PRAISE } from './praise.ts';
import { QUEUES } from './queues.ts';
import { REGIONS } from './regions.ts';
import { REPORT } from './report.ts';
import { RESIDENTS } from './residents.ts';
import { REVIEW } from './review.ts';
import { ROSTER } from './roster.ts';
import { SCAN } from './scan.ts';
import { SHARED } from './shared.ts';
import { STAFF_ROWS } from './staff.ts';

const slices: readonly Rows[] = [
  SCAN,
  REPORT,
  OPEN311,
  DISPATCH,
  QUEUES,
  FILES,
  INSPECTIONS,
  JOINT,
  REVIEW,
  PRAISE,
  POINTS,
  NOTIFY,
  STAFF_ROWS,
  ROSTER,
  RESIDENTS,
  CONSENT,
  HOUSEHOLDS,
  PERSONAL_DATA,
  REGIONS,
  SHARED,
];

/** Every row there is, in the order of serverless.yml. */
export const TABLE: readonly (readonly [label: string, row: Row])[] = slices.flatMap((rows) =>
  Object.entries(rows),
);
