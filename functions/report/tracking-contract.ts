import * as z from 'zod';
import { placeSchema } from '../shared/events/events.ts';
import { rejectionSchema } from './appeals/rejection-view.ts';
import { rootSchema } from './merged/root-view.ts';

const picture = z.object({ url: z.string(), thumbUrl: z.string() });

export const tokenParams = z.object({ token: z.string().max(200) });

export const trackingSchema = z.object({
  reportId: z.string(),
  status: z.enum([
    'received',
    'assigned',
    'in_progress',
    'waiting',
    'finished',
    'solved',
    'unconfirmed',
    'reopened',
    'merged',
    'rejected',
  ]),
  category: z.string(),
  categoryName: z.string(),
  description: z.string(),
  place: placeSchema,
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  colour: z.enum(['blue', 'yellow', 'red', 'grey']),
  unit: z.string().optional(),
  photos: z.array(picture),
  pendingPhotos: z.number().int(),
  steps: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.string(),
      byRole: z.string(),
      note: z.string().optional(),
      photos: z.array(picture),
    }),
  ),
  rejection: rejectionSchema.optional(),
  /** Of the report that goes on for this one. */
  root: rootSchema.optional(),
  canConfirm: z.boolean(),
  canRate: z.boolean(),
  /** Thanks to whoever did the work can be said, and have not been. */
  canPraise: z.boolean(),
  /** While it waits for the reporter: the clock stands still. */
  question: z
    .object({
      text: z.string(),
      at: z.iso.datetime(),
      until: z.iso.datetime(),
      answeredAt: z.iso.datetime().optional(),
    })
    .optional(),
  canAnswer: z.boolean(),
  /** How many others said "me too". */
  followers: z.number().int(),
  /** The link is a follower's: it shows how the report stands, without the reporter's words, and has no say in it. */
  following: z.boolean().optional(),
  rateUntil: z.iso.datetime().optional(),
  confirmUntil: z.iso.datetime().optional(),
  rating: z.object({ stars: z.number(), comment: z.string().optional(), at: z.iso.datetime() }).optional(),
});
