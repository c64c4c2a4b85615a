import * as z from 'zod';
import { config } from '../../shared/district/config.ts';
import { inLanguage, type Language } from '../../shared/http/contract.ts';
import { keys } from '../../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../../shared/table/rows-by-key.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { ORDER_STATUSES, OUTCOMES } from '../flow/statuses.ts';
import { PART_KINDS } from './domain/parts.ts';

/** In a row of a list, and of every order. */
export const jointRow = {
  /** It is a part of that order's work. */
  parent: z.string().optional(),
  kind: z.enum(PART_KINDS).optional(),
  /** How many parts it has, and how many of them are not done yet. */
  parts: z.object({ open: z.number(), total: z.number() }).optional(),
};

const partSchema = z.object({
  id: z.string(),
  kind: z.enum(PART_KINDS),
  description: z.string(),
  status: z.enum(ORDER_STATUSES),
  outcome: z.enum(OUTCOMES).optional(),
  unit: z.object({ code: z.string(), name: z.string() }),
  assignee: z.string().optional(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
});

const storedPart = partSchema.omit({ assignee: true });

export const jointDetail = { partOrders: z.array(partSchema).optional() };

export const jointView = ({ parts }: WorkOrder) =>
  parts ? { parts: { open: parts.open.length, total: parts.open.length + parts.closed.length } } : {};

/** What whoever leads sees of the others, in the order in which they were asked. One round trip, none without parts. */
export async function partsView(
  { parts }: WorkOrder,
  language: Language,
): Promise<{ partOrders?: z.infer<typeof partSchema>[] }> {
  if (!parts) return {};
  const wanted = [...parts.closed, ...parts.open].sort().map(keys.order);
  const [rows, units] = await Promise.all([rowsByKey(wanted), config('unit')]);
  const partOrders = wanted.flatMap((key) => {
    const part = rows.get(placeOf(key)) as unknown as WorkOrder | undefined;
    if (!part) return [];
    const unit = units.find(({ code }) => code === part.unit.code);
    return {
      ...storedPart.parse(part),
      unit: { code: part.unit.code, name: unit ? inLanguage(unit.name, language) : part.unit.name },
      ...(part.assignee ? { assignee: part.assignee.name } : {}),
    };
  });
  return { partOrders };
}
