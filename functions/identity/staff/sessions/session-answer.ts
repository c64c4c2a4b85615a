import * as z from 'zod';
import type { Staff } from '../../../shared/district/schemas.ts';
import { ACCESS_TOKEN_SECONDS, issueAccessToken } from '../../../shared/http/access-token.ts';
import { STAFF_ROLES, type StaffIdentity } from '../../../shared/http/contract.ts';

/** What signing in and refreshing answer. */
export const sessionAnswerSchema = z.strictObject({
  accessToken: z.string(),
  expiresIn: z.number().int(),
  staff: z.strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.enum(STAFF_ROLES)),
    regions: z.array(z.string()),
    unit: z.string().optional(),
  }),
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

export async function sessionAnswer(row: Staff, nowMs: number): Promise<SessionAnswer> {
  const { id, name, roles, regions, unit } = row;
  const staff: StaffIdentity = { id, name, roles, regions, ...(unit ? { unit } : {}) };
  return { accessToken: await issueAccessToken(staff, nowMs), expiresIn: ACCESS_TOKEN_SECONDS, staff };
}
