import * as z from 'zod';

const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = z.preprocess(blank, z.string().optional());

/** Every environment variable a Lambda reads, checked once at cold start. */
const envSchema = z.object({
  DISTRICT: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  TABLE_NAME: z.string().min(3),
  /** SQS URL without the consumer's name: `https://sqs…/<account>/mashang-<district>-`. */
  QUEUE_BASE_URL: z.url(),
  ORIGINALS_BUCKET: z.string().min(3),
  PUBLIC_BUCKET: z.string().min(3),
  /** Where people reach this district, without a trailing slash. */
  PUBLIC_ORIGIN: z.url().transform((origin) => origin.replace(/\/$/, '')),
  /** Set on a developer's machine only; in AWS the parameter below names it. */
  MASTER_SECRET: optional,
  MASTER_SECRET_PARAMETER: optional,
  /** 32 bytes in base64url that wrap the keys of sealed fields; on a developer's machine only. */
  SEALING_KEY: optional,
  /** In AWS: the KMS key that does the same. */
  SEALING_KMS_KEY: optional,
  /** Who carries text messages; `outbox` keeps them in the table of a developer's machine. */
  SMS_PROVIDER: z.preprocess(blank, z.enum(['off', 'outbox', 'aliyun', 'tencent']).default('off')),
  /** In AWS: the parameter with the provider's account. */
  SMS_PARAMETER: optional,
  /** Whether notices leave the inbox; `outbox` keeps them in the table of a developer's machine. */
  NOTIFY_PROVIDER: z.preprocess(blank, z.enum(['off', 'outbox', 'live']).default('off')),
  /** In AWS: the parameter with the accounts of the channels. */
  NOTIFY_PARAMETER: optional,
  /** In AWS, where residents may sign in with WeChat: the parameter with the account. */
  WECHAT_PARAMETER: optional,
  /** Messages a day; past it nobody can sign in by phone until midnight, and an alarm sounds. */
  SMS_DAILY_BUDGET: z.preprocess(blank, z.coerce.number().int().min(1).default(2_000)),
  /** In AWS, where staff may sign in with an OpenID Connect issuer: the parameter that describes it. */
  OIDC_PARAMETER: optional,
  /** The same as JSON; on a developer's machine only. */
  OIDC_SETTINGS: optional,
  DYNAMODB_ENDPOINT: optional,
  SQS_ENDPOINT: optional,
  S3_ENDPOINT: optional,
  /** The endpoint that presigned URLs name, when browsers reach storage by another address. */
  UPLOAD_ENDPOINT: optional,
});

export type Env = z.infer<typeof envSchema>;

/** @throws Error naming the variables that are missing or malformed */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`Environment is incomplete: ${names}. See docs/operate.md.`);
  }
  return parsed.data;
}

let cached: Env | undefined;

/** The environment of this process, read at first use. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}

/** Forgets what was read: tests give each file its own table. */
export function resetEnv(): void {
  cached = undefined;
}
