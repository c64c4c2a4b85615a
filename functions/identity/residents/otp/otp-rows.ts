import * as z from 'zod';

const data = {
  class: 'personal',
  purpose: 'sign-in',
  basis: 'consent',
  retention: 'ten minutes',
} as const;
const counted = {
  ...data,
  class: 'internal',
  purpose: 'protection against abuse',
  retention: 'two days',
} as const;

/** `OTP#tag`/`OTP`: the one code of a phone that counts, or the proof that a right one was given. */
export const otpRowSchema = z.object({
  id: z.string().meta({ data }),
  /** HMAC over phone, id and code; gone as soon as the code was right. */
  codeTag: z.string().optional().meta({ data }),
  /** Digest of the challenge with which somebody who proved the phone chooses who they are. */
  proofTag: z.string().optional().meta({ data }),
  tries: z.number().int().meta({ data }),
  expiresAt: z.number().int().meta({ data }),
  ttl: z.number().int().meta({ data }),
});
export type OtpRow = z.infer<typeof otpRowSchema>;

/** `OTPLIMIT#…`/`LIMIT`: how many codes were sent in a window. The address in it is coarse, keyed and of one day. */
export const otpLimitRowSchema = z.object({
  count: z.number().int().meta({ data: counted }),
  ttl: z.number().int().meta({ data: counted }),
});
