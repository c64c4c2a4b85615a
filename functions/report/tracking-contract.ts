import * as z from 'zod';
import { placeSchema } from '../shared/events/events.ts';

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
  canConfirm: z.boolean(),
  canRate: z.boolean(),
  confirmUntil: z.iso.datetime().optional(),
  rating: z.object({ stars: z.number(), comment: z.string().optional(), at: z.iso.datetime() }).optional(),
});
