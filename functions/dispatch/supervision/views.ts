import * as z from 'zod';
import { openUrges } from '../domain/urges.ts';
import type { WorkOrder } from '../domain/work-order.ts';

const person = z.object({ id: z.string(), name: z.string() });
const moment = z.iso.datetime();

/** What supervision adds to a row of a list. */
export const supervisedRow = {
  /** How far it has climbed because it is late, and since when which office answers for it. */
  escalation: z
    .object({ level: z.number(), to: z.object({ code: z.string(), name: z.string() }), at: moment })
    .optional(),
  /** Since when it has been urged without an answer. */
  urgedAt: moment.optional(),
  /** It got more time: how often, and how many minutes of its own clock in all. */
  extension: z.object({ count: z.number(), minutes: z.number() }).optional(),
  /** Put off, or waiting for its reporter: since when, and until when at the latest. */
  held: z.object({ at: moment, until: moment.optional() }).optional(),
};

/** What it adds to the whole order: the request that waits to be decided, and every urge with its receipt. */
export const supervisedDetail = {
  suspension: z.object({ by: person, at: moment, reason: z.string(), until: moment.optional() }).optional(),
  urges: z
    .array(
      z.object({
        by: person,
        at: moment,
        note: z.string(),
        dueAt: moment,
        receipt: z.object({ by: person, at: moment, note: z.string() }).optional(),
      }),
    )
    .optional(),
};

/** What is not on the order as such. */
export function supervisedRowView({ alerts: { level, to, at } = {}, urges }: WorkOrder) {
  const urgedAt = openUrges(urges)[0]?.at;
  return {
    ...(level !== undefined && to && at ? { escalation: { level, to, at } } : {}),
    ...(urgedAt === undefined ? {} : { urgedAt }),
  };
}

const detailShape = z.object(supervisedDetail);
export const supervisedDetailView = (order: WorkOrder) => detailShape.parse(order);
