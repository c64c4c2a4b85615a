import * as z from 'zod';

export const photoSchema = z.object({
  id: z.string(),
  status: z.enum(['pending', 'cleared', 'rejected']),
  url: z.string().optional(),
  thumbUrl: z.string().optional(),
  rejectedBecause: z.string().optional(),
});
