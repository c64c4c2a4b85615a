import * as z from 'zod';
import { env } from '../../shared/env.ts';
import { ALERTS } from '../../shared/events/alerts.ts';

/** One for each alert that has one; `digest` for all others and for messages about several things. */
const templates = <T extends z.ZodType>(template: T) =>
  z.partialRecord(z.enum([...ALERTS, 'digest']), template);

/** What the SecureString `/mashang/<district>/notify` holds, as JSON. A person writes it: docs/operate.md. */
const settingsSchema = z.strictObject({
  sms: z.strictObject({ templates: templates(z.string().min(1)) }).optional(),
  wechat: z
    .strictObject({
      appId: z.string().min(1),
      appSecret: z.string().min(1),
      /** The template's id, and what it calls the two fields that are filled. */
      templates: templates(
        z.strictObject({ id: z.string().min(1), title: z.string().min(1), count: z.string().min(1) }),
      ),
    })
    .optional(),
  email: z
    .strictObject({
      host: z.string().min(1),
      port: z.number().int().min(1).max(65_535),
      user: z.string().min(1),
      password: z.string().min(1),
      /** As people see it: `码上 <notice@example.org>`. */
      from: z.string().min(3),
    })
    .optional(),
});
export type ChannelSettings = z.infer<typeof settingsSchema>;
export type WechatSettings = NonNullable<ChannelSettings['wechat']>;
export type EmailSettings = NonNullable<ChannelSettings['email']>;

let settings: Promise<ChannelSettings> | undefined;

async function load(): Promise<ChannelSettings> {
  const { NOTIFY_PARAMETER } = env();
  if (!NOTIFY_PARAMETER) throw new Error('NOTIFY_PARAMETER is not set. See docs/operate.md.');
  // The Lambda runtime carries this client, so the bundle does not.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const answer = await new SSMClient({}).send(
    new GetParameterCommand({ Name: NOTIFY_PARAMETER, WithDecryption: true }),
  );
  const parsed = settingsSchema.safeParse(JSON.parse(answer.Parameter?.Value ?? 'null'));
  // Without the parser's own words: they could quote a secret.
  if (!parsed.success) throw new Error(`${NOTIFY_PARAMETER} is not as docs/operate.md describes it.`);
  return parsed.data;
}

/** Read once a Lambda; a failure is not remembered. */
export function channelSettings(): Promise<ChannelSettings> {
  settings ??= load().catch((error: unknown) => {
    settings = undefined;
    throw error;
  });
  return settings;
}
