import * as z from 'zod';
import { env } from '../../../shared/env.ts';
import { localizedSchema } from '../../../shared/http/contract.ts';

/** What the SecureString `/mashang/<district>/oidc` holds, as JSON; OIDC_SETTINGS says the same on one's machine. */
export const oidcSettingsSchema = z.strictObject({
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** On the button: what staff call it. */
  name: localizedSchema,
  /** Which claim is the sign-in name. An e-mail counts when the issuer has verified it, by what is before the @. */
  claim: z.enum(['preferred_username', 'email']).default('preferred_username'),
  /** With `email`: the one domain whose addresses are staff's. */
  emailDomain: z
    .string()
    .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)
    .optional(),
});
export type OidcSettings = z.infer<typeof oidcSettingsSchema>;

async function load(): Promise<OidcSettings | undefined> {
  const { OIDC_SETTINGS, OIDC_PARAMETER } = env();
  if (OIDC_SETTINGS) return oidcSettingsSchema.parse(JSON.parse(OIDC_SETTINGS));
  if (!OIDC_PARAMETER) return undefined;
  // The Lambda runtime carries this client, so the bundle does not.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const answer = await new SSMClient({}).send(
    new GetParameterCommand({ Name: OIDC_PARAMETER, WithDecryption: true }),
  );
  const parsed = oidcSettingsSchema.safeParse(JSON.parse(answer.Parameter?.Value ?? 'null'));
  // The value holds a secret, so what is wrong with it is not told.
  if (!parsed.success) throw new Error(`${OIDC_PARAMETER} is not as docs/operate.md describes it.`);
  return parsed.data;
}

let known: Promise<OidcSettings | undefined> | undefined;

/** @returns undefined where nobody has arranged for it */
export function oidcSettings(): Promise<OidcSettings | undefined> {
  known ??= load().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** For tests, which change the environment. */
export function forgetOidc(): void {
  known = undefined;
}
