import * as z from 'zod';
import { coarseAddress } from './coarse-address.ts';

/** Where a request came from. Both addresses are coarse: they do not tell households apart. */
export interface Caller {
  /** Who knocked: the person's own address, or the edge's. */
  edge: string;
  /**
   * Whom the edge saw, when there is one. Who calls past the edge can write any address here, but not that of who
   * knocked: whatever is counted by person has to be counted by edge too.
   */
  person: string | undefined;
}

/** What a route that counts its callers needs to know of the way here. */
export const callerHeaders = z.object({ 'x-forwarded-for': z.string().optional() });

export const callerOf = (request: { sourceIp: string; headers: z.infer<typeof callerHeaders> }): Caller => ({
  edge: coarseAddress(request.sourceIp),
  // The edge adds the address it saw at the end, before its own is added to that.
  person: coarseAddress(request.headers['x-forwarded-for']?.split(',').at(-2)?.trim() ?? '') || undefined,
});
