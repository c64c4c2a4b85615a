import * as z from 'zod';
import { alertKindSchema, levelSchema, recipientSchema } from './alerts.ts';
import { PRAISE_EVENTS } from './praise-events.ts';

export const placeSchema = z.object({
  name: z.string(),
  /** Region code of the grid, or the deepest region known; the district's when only words were given. */
  regionCode: z.string(),
  regionPath: z.array(z.string()),
  location: z.object({ lat: z.number(), lng: z.number() }).optional(),
  code: z.string().optional(),
});
export type Place = z.infer<typeof placeSchema>;

const at = z.iso.datetime();
const bySchema = z.object({ role: z.string(), id: z.string().optional(), name: z.string().optional() });
export type By = z.infer<typeof bySchema>;

const erasing = z.object({ personId: z.string(), erasureId: z.string() });

/** Of a shop or stall: to the unit of its trade, from whoever stood before its code. */
const requestSchema = z.union([
  z.object({ to: z.enum(['grid_worker', 'community']) }),
  z.object({ to: z.literal('industry'), industry: z.string().optional() }),
]);
export type Request = z.infer<typeof requestSchema>;

const questionSchema = z.object({ text: z.string(), at, until: at });

/**
 * Every event that crosses a slice: who says it, who listens, and what is in the outbox row.
 * The queue message itself carries ids only.
 */
export const EVENTS = {
  'code_job.step': {
    producer: 'scan',
    consumers: ['codes'],
    payload: z.object({ jobId: z.string(), step: z.number().int() }),
  },
  'report.submitted': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({
      reportId: z.string(),
      category: z.string(),
      description: z.string(),
      place: placeSchema,
      at,
      photoCount: z.number().int(),
      /** A message to those who look after the place: goes to them and past the rules. */
      request: requestSchema.optional(),
    }),
  },
  'report.appealed': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({ reportId: z.string(), at, words: z.string() }),
  },
  'report.confirmed': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({ reportId: z.string(), at }),
  },
  'report.reopened': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({ reportId: z.string(), at, reason: z.string() }),
  },
  'report.answered': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({
      reportId: z.string(),
      at,
      /** When the question was asked that this answers. */
      question: at,
      text: z.string(),
      photos: z.array(z.string()).optional(),
    }),
  },
  'report.commented': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({ reportId: z.string(), at, text: z.string() }),
  },
  'report.lapsed': {
    producer: 'report',
    consumers: ['dispatch'],
    payload: z.object({ reportId: z.string(), at }),
  },
  'report.telling': {
    producer: 'report',
    consumers: ['report'],
    /** `after`: the follower behind whom to go on. */
    payload: z.object({
      reportId: z.string(),
      action: z.string(),
      at,
      version: z.number().int().min(1),
      after: z.string().optional(),
      /** Who filed it is to hear of it as well. */
      reporter: z.literal(true).optional(),
      /** Reports whose turn comes when this one's followers have heard. */
      others: z.array(z.string()).max(50).optional(),
    }),
  },
  'report.confirmation_ends': {
    producer: 'report',
    consumers: ['report'],
    /** `until`: the window that ends; a report that was finished anew has another. */
    payload: z.object({ reportId: z.string(), until: at }),
  },
  'report.rated': {
    producer: 'report',
    consumers: ['review'],
    payload: z.object({
      reportId: z.string(),
      at,
      stars: z.number().int().min(1).max(5),
      comment: z.string().optional(),
      unit: z.string(),
    }),
  },
  ...PRAISE_EVENTS,
  'photo.attached': {
    producer: 'report',
    consumers: ['media'],
    payload: z.object({
      uploadId: z.string(),
      objectKey: z.string(),
      position: z.number().int(),
      /** Partition keys under which a PHOTO row shows the outcome. */
      owners: z.array(z.string()).min(1),
    }),
  },
  'order.changed': {
    producer: 'dispatch',
    consumers: ['report'],
    payload: z.object({
      orderId: z.string(),
      reportId: z.string(),
      version: z.number().int(),
      action: z.string(),
      /** Work order status after the action. */
      status: z.string(),
      at,
      by: bySchema,
      unit: z.object({ code: z.string(), name: z.string() }),
      dueAt: at,
      /** From here on it is shown in yellow. */
      yellowAt: at.optional(),
      /** When the work was done, where it is. */
      finishedAt: at.optional(),
      /** While it waits for the reporter. */
      question: questionSchema.optional(),
      /** How it ended, once it has. */
      outcome: z.string().optional(),
      /** The report that goes on for this one. */
      mergedInto: z.string().optional(),
      /** Why nothing is done about it. */
      ground: z.string().optional(),
      note: z.string().optional(),
      photos: z.array(z.string()).optional(),
    }),
  },
  'order.root_moved': {
    producer: 'dispatch',
    consumers: ['report'],
    /** `reports`: those that wait for it because they were merged into it. */
    payload: z.object({
      orderId: z.string(),
      version: z.number().int(),
      action: z.string(),
      at,
      reports: z.array(z.string()).max(50),
    }),
  },
  'order.alerted': {
    producer: 'dispatch',
    consumers: ['notify'],
    payload: z.strictObject({
      orderId: z.string(),
      reportId: z.string().optional(),
      version: z.number().int().min(1),
      alert: alertKindSchema,
      /** How high it has climbed; absent for what does not climb. */
      level: levelSchema.optional(),
      at,
      to: z.array(recipientSchema).min(1).max(500),
    }),
  },
  'report.moved': {
    producer: 'report',
    consumers: ['notify'],
    payload: z.strictObject({
      reportId: z.string(),
      action: z.string(),
      at,
      version: z.number().int().min(1),
      /** Persons who follow it while signed in. */
      to: z.array(z.string()).min(1).max(500),
    }),
  },
  'digest.due': {
    producer: 'notify',
    consumers: ['notify'],
    payload: z.strictObject({ ownerId: z.string(), digest: z.string() }),
  },
  'digest.send': {
    producer: 'notify',
    consumers: ['notify'],
    payload: z.strictObject({ ownerId: z.string(), digest: z.string(), channel: z.string() }),
  },
  'staff.disabled': {
    producer: 'identity',
    consumers: ['dispatch', 'praise'],
    payload: z.object({ staffId: z.string(), at }),
  },
  'person.export_requested': {
    producer: 'identity',
    consumers: ['identity', 'report', 'points', 'notify', 'praise'],
    payload: z.object({ personId: z.string(), exportId: z.string() }),
  },
  'person.export_packing': {
    producer: 'identity',
    consumers: ['identity'],
    /** `from`: the first picture that is not packed yet. */
    payload: z.object({ personId: z.string(), exportId: z.string(), from: z.number().int() }),
  },
  'person.erased': {
    producer: 'identity',
    consumers: ['identity', 'report', 'points', 'notify'],
    payload: erasing,
  },
  'person.reports_left': {
    producer: 'report',
    consumers: ['report'],
    /** `after`: place in the index behind which to go on; none: from the beginning, and nothing may be left there. */
    payload: erasing.extend({ after: z.string().optional() }),
  },
  'report.erasing': {
    producer: 'report',
    consumers: ['report'],
    payload: erasing.extend({ reportId: z.string() }),
  },
  'report.erased': {
    producer: 'report',
    consumers: ['dispatch', 'review'],
    payload: z.object({
      erasureId: z.string(),
      reportId: z.string(),
      place: placeSchema,
      /** The person's own pictures. */
      photos: z.array(z.string()),
      /** What must have arrived before it can be taken away. */
      reopened: z.number().int(),
      answered: z.number().int().default(0),
      appealed: z.number().int().optional(),
      rated: z.boolean(),
    }),
  },
  'person.erasure_ends': {
    producer: 'identity',
    consumers: ['identity'],
    payload: erasing.extend({ look: z.number().int() }),
  },
  'review.recorded': {
    producer: 'review',
    consumers: ['dispatch', 'points'],
    payload: z.object({
      reviewId: z.string(),
      orderId: z.string(),
      unit: z.string(),
      at,
      stars: z.number().int().min(1).max(5),
      comment: z.string().optional(),
    }),
  },
} as const satisfies Record<string, { producer: string; consumers: readonly string[]; payload: z.ZodType }>;

export type EventType = keyof typeof EVENTS;
export type Payload<T extends EventType> = z.infer<(typeof EVENTS)[T]['payload']>;
export type Consumer = (typeof EVENTS)[EventType]['consumers'][number];

/** An event about to be written with the rows it tells of. */
export type NewEvent = {
  [T in EventType]: {
    type: T;
    payload: Payload<T>;
    /** Not before so long: the sweeper then sends it, to the minute. */
    afterMs?: number;
  };
}[EventType];

/** The body of a queue message: an id, and no user text. */
export const messageSchema = z.object({ eventId: z.string() });
export type Message = z.infer<typeof messageSchema>;

export const eventTypeSchema = z.enum(Object.keys(EVENTS) as [EventType, ...EventType[]]);
