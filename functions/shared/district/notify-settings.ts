import * as z from 'zod';
import { alertKindSchema, levelSchema } from '../events/alerts.ts';

/** Ways out of the inbox, which everybody has. */
export const CHANNELS = ['sms', 'wechat', 'email'] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = (typeof CHANNELS)[number];

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What leaves the inbox, by which way and when; without it nothing leaves. */
export const notifySchema = z.strictObject({
  /** What comes within so many minutes for one person leaves as one message. */
  digestMinutes: z.number().int().min(1).max(120).default(10),
  /** Nothing leaves between these times of the clocks on the walls; null: at any hour. */
  quiet: z
    .strictObject({ from: clockTime, to: clockTime })
    .refine(({ from, to }) => from !== to, { path: ['to'], error: 'quiet_without_hours' })
    .nullable()
    .default({ from: '22:00', to: '07:00' }),
  /** What has climbed so high wakes people up. */
  urgentLevel: levelSchema.default(3),
  /** By alert. What is not named stays in the inbox. */
  leaves: z.partialRecord(alertKindSchema, z.array(channelSchema).min(1).max(3)).default({}),
});
export type NotifySettings = z.infer<typeof notifySchema>;
