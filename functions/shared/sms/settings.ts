import * as z from 'zod';
import { env } from '../env.ts';

/** What the SecureString `/mashang/<district>/sms` holds, as JSON. A person writes it: docs/operate.md. */
const settingsSchema = z.object({
  accessKeyId: z.string().min(1),
  accessKeySecret: z.string().min(1),
  /** The approved signature, as it stands in brackets before the text. */
  signName: z.string().min(1),
  /** An approved template with the code, and for Tencent Cloud the minutes, as its parameters. */
  templateId: z.string().min(1),
  /** Tencent Cloud only. */
  sdkAppId: z.string().optional(),
  region: z.string().optional(),
});
export type SmsSettings = z.infer<typeof settingsSchema>;

let settings: Promise<SmsSettings> | undefined;

async function load(): Promise<SmsSettings> {
  const { SMS_PARAMETER } = env();
  if (!SMS_PARAMETER) throw new Error('SMS_PARAMETER is not set. See docs/operate.md.');
  // The Lambda runtime carries this client, so the bundle does not.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const answer = await new SSMClient({}).send(
    new GetParameterCommand({ Name: SMS_PARAMETER, WithDecryption: true }),
  );
  const parsed = settingsSchema.safeParse(JSON.parse(answer.Parameter?.Value ?? 'null'));
  // Without the parser's own words: they could quote a secret.
  if (!parsed.success) throw new Error(`${SMS_PARAMETER} is not as docs/operate.md describes it.`);
  return parsed.data;
}

/** Read once a Lambda; a failure is not remembered. */
export function smsSettings(): Promise<SmsSettings> {
  settings ??= load().catch((error: unknown) => {
    settings = undefined;
    throw error;
  });
  return settings;
}
