import * as z from 'zod';
import type { Caller } from './search-limit.ts';

/** What a route that looks codes up needs to know of the way here. */
export const callerHeaders = z.object({
  // A forged line that is too long is no line; the search for a code is not refused for it.
  'x-forwarded-for': z
    .string()
    .optional()
    .transform((line) => (line !== undefined && line.length <= 2_000 ? line : undefined)),
});

export const callerOf = (request: { sourceIp: string; headers: z.infer<typeof callerHeaders> }): Caller => ({
  sourceIp: request.sourceIp,
  forwardedFor: request.headers['x-forwarded-for'],
});
