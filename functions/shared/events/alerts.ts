import * as z from 'zod';

/** What staff are told about an order. The words for each are in functions/notify/inbox/texts. */
export const ALERTS = [
  'yellow',
  'stage_due',
  'overdue',
  'escalated',
  'urged',
  'urge_answered',
  'assigned',
  'offered',
  'claimed',
  'offer_ended',
  'given_back',
  'returned',
  'transferred',
  'reopened',
  'question_answered',
  'question_unanswered',
  'suspension_asked',
  'suspension_decided',
  'resumed',
  'extended',
  'merged',
  'joined',
  'part_done',
  'appealed',
] as const;
export const alertKindSchema = z.enum(ALERTS);
export type AlertKind = (typeof ALERTS)[number];

const code = z.string().min(2).max(60);

/** Whom an alert is for, as the one who says it knows them: a person, an office, or who oversees a region. */
export const recipientSchema = z.union([
  z.strictObject({ staff: code }),
  z.strictObject({ unit: code, heads: z.boolean().optional() }),
  z.strictObject({ oversight: z.literal(true), region: z.string().regex(/^\d{6,14}$/) }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

/** One step an alert climbs: to the owner's office, above it, to the top. */
export const levelSchema = z.number().int().min(1).max(3);
