import * as z from 'zod';
import { iso, now } from '../shared/clock.ts';
import { colourAt } from '../shared/colour.ts';
import { config } from '../shared/district/config.ts';
import { severitySchema } from '../shared/district/deadline-schemas.ts';
import { placeSchema } from '../shared/events/events.ts';
import { inLanguage, type Language, type StaffIdentity } from '../shared/http/contract.ts';
import { photoSchema } from '../shared/media/photo-schema.ts';
import { photoView } from '../shared/media/uploads.ts';
import type { WorkOrder } from './domain/work-order.ts';
import { STAFF_VERBS } from './flow/flow.ts';
import { allowedActions } from './flow/guards.ts';
import { ORDER_STATUSES, OUTCOMES } from './flow/statuses.ts';
import { answerPhotos, checksView, inspectionDetail, inspectionRow } from './inspections/inspection-view.ts';
import { jointDetail, jointRow, jointView, partsView } from './joint/parts-view.ts';
import { endedRow, endedView } from './merging/merge-view.ts';
import type { OrderFile } from './order-repository.ts';
import {
  supervisedDetail,
  supervisedDetailView,
  supervisedRow,
  supervisedRowView,
} from './supervision/views.ts';

const named = z.object({ code: z.string(), name: z.string() });

export const orderRow = z.object({
  id: z.string(),
  /** Absent: staff raised it, nobody is waiting for an answer. */
  reportId: z.string().optional(),
  ...inspectionRow,
  /** Asked from a shop's own code; nobody has made sure who. */
  fromMerchant: z.literal(true).optional(),
  status: z.enum(ORDER_STATUSES),
  colour: z.enum(['blue', 'yellow', 'red', 'grey']),
  category: z.string(),
  categoryName: z.string(),
  description: z.string(),
  place: placeSchema,
  unit: named,
  assignee: z.object({ id: z.string(), name: z.string() }).optional(),
  createdAt: z.iso.datetime(),
  severity: severitySchema.default('normal'),
  dueAt: z.iso.datetime(),
  /** Of the stage it is in (to be given to somebody, to be taken up, to be finished), where that has a time of its own. */
  stageDueAt: z.iso.datetime().optional(),
  finishedAt: z.iso.datetime().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  /** While it waits for the reporter: the clock stands still. */
  question: z.object({ text: z.string(), at: z.iso.datetime(), until: z.iso.datetime() }).optional(),
  /** How often the reporter was asked. */
  questionCount: z.number().optional(),
  ...supervisedRow,
  ...jointRow,
  ...endedRow,
  /** Held out to several units, or claimed by one of them; `*` alone: to every department. */
  offer: z
    .object({ bounty: z.number(), units: z.array(z.string()), until: z.iso.datetime(), from: named })
    .optional(),
  /** Until then work has begun, or the claim lapses; until then it can be given back. */
  claim: z.object({ at: z.iso.datetime(), startBy: z.iso.datetime() }).optional(),
  bounty: z.object({ promised: z.number(), unit: z.string() }).optional(),
  returnedCount: z.number(),
  reopenedCount: z.number(),
  photoCount: z.number(),
  rating: z.object({ stars: z.number(), comment: z.string().optional(), at: z.string() }).optional(),
  version: z.number(),
  /** It changed since the caller last opened it; where a list was asked for these marks. */
  unread: z.literal(true).optional(),
  allowedActions: z.array(z.enum(STAFF_VERBS)),
});

export const orderDetail = orderRow.extend({
  ...supervisedDetail,
  ...jointDetail,
  ...inspectionDetail,
  photos: z.array(photoSchema),
  log: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.string(),
      by: z.object({ role: z.string(), name: z.string().optional() }),
      note: z.string().optional(),
      reason: z.string().optional(),
      photos: z.array(photoSchema).optional(),
      details: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** What stands on the order's row as it is shown. Made once: making a schema costs more than sixty rows read with it. */
const storedRow = orderRow.omit({
  colour: true,
  categoryName: true,
  escalation: true,
  urgedAt: true,
  allowedActions: true,
  unread: true,
  parts: true,
  mergedInto: true,
  rejection: true,
});

export async function orderView(
  order: WorkOrder,
  staff: StaffIdentity,
  language: Language,
): Promise<z.infer<typeof orderRow>> {
  const [categories, units] = await Promise.all([config('category'), config('unit')]);
  const category = categories.find(({ code }) => code === order.category);
  const unit = units.find(({ code }) => code === order.unit.code);
  return {
    ...storedRow.parse(order),
    unit: { code: order.unit.code, name: unit ? inLanguage(unit.name, language) : order.unit.name },
    colour: colourAt(order, order.finishedAt, order.question?.at ?? iso(now())),
    categoryName: category ? inLanguage(category.name, language) : order.category,
    ...supervisedRowView(order),
    ...jointView(order),
    ...endedView(order),
    allowedActions: allowedActions(staff, order),
  };
}

export async function orderFileView(
  file: OrderFile,
  staff: StaffIdentity,
  language: Language,
): Promise<z.infer<typeof orderDetail>> {
  const { order, log, photos } = file;
  const byId = new Map(photos.map((photo) => [photo.uploadId, photoView(photo)]));
  const pictured = new Set([...log.flatMap((entry) => entry.photos ?? []), ...answerPhotos(file.answers)]);
  return {
    ...(await orderView(order, staff, language)),
    ...supervisedDetailView(order),
    ...(await partsView(order, language)),
    ...checksView(file, language),
    photos: photos.filter((photo) => !pictured.has(photo.uploadId)).map(photoView),
    log: log.map(({ at, action, by, note, reason, photos: ids, details }) => ({
      at,
      action,
      by: { role: by.role, ...(by.name ? { name: by.name } : {}) },
      ...(note ? { note } : {}),
      ...(reason ? { reason } : {}),
      ...(ids ? { photos: ids.map((id) => byId.get(id) ?? { id, status: 'pending' as const }) } : {}),
      ...(details ? { details } : {}),
    })),
  };
}
