import * as z from 'zod';
import type { Caller } from './search-limit.ts';

/** What a route that looks codes up needs to know of the way here. */
export const callerHeaders = z.object({ 'x-forwarded-for': z.string().optional() });

export const callerOf = (request: { sourceIp: string; headers: z.infer<typeof callerHeaders> }): Caller => ({
  sourceIp: request.sourceIp,
  forwardedFor: request.headers['x-forwarded-for'],
});
