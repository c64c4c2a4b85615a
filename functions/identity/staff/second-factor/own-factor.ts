import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { seal } from '../../../shared/sealing/seal.ts';
import { secretPlace, spendCode } from './check-code.ts';
import type { Factor } from './domain/factor.ts';
import { enrolmentUri, newSecret } from './domain/totp.ts';
import { dropFactor, findFactor, putFactor } from './factor-repository.ts';
import { newRecoveryCodes } from './recovery-codes.ts';

export const enrolmentSchema = z.strictObject({
  /** For typing it in where nothing can scan. */
  secret: z.string(),
  uri: z.string(),
  /** The address as a QR code: SVG. */
  picture: z.string(),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;

export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });

/**
 * A secret for a phone, shown this once. Nothing is asked for until a first code has come from it; another
 * enrolment before that replaces it.
 * @throws DomainError `illegal_transition` when the second factor is on
 */
export async function enrol({ id, username }: Staff): Promise<Enrolment> {
  const before = await findFactor(id);
  if (before?.status === 'on') throw new DomainError('illegal_transition', { status: before.status });
  const [district] = await config('district');
  const secret = newSecret(randomBytes(20));
  const uri = enrolmentUri(secret, username, `Mashang ${district?.name.en ?? ''}`.trim());
  const factor: Factor = {
    status: 'pending',
    secret: await seal('staff', secretPlace(id), secret),
    lastStep: 0,
    recovery: [],
    version: (before?.version ?? 0) + 1,
  };
  await commit({ steps: [putFactor(id, factor, before)] });
  return { secret, uri, picture: await QRCode.toString(uri, { type: 'svg', margin: 2 }) };
}

async function factorThatIs(staffId: string, status: Factor['status']): Promise<Factor> {
  const factor = await findFactor(staffId);
  if (factor?.status !== status)
    throw new DomainError('illegal_transition', { status: factor?.status ?? 'off' });
  return factor;
}

/**
 * Ten new recovery codes for one code of the phone: after enrolling, or when the old ones are used up or lost.
 * @param status `pending` turns the second factor on
 */
export async function giveRecoveryCodes(
  staffId: string,
  code: string,
  status: Factor['status'],
): Promise<string[]> {
  const factor = await factorThatIs(staffId, status);
  const spent = await spendCode(staffId, factor, code);
  const { codes, tags } = await newRecoveryCodes(staffId);
  await commit({ steps: [putFactor(staffId, { ...spent, recovery: tags }, factor)] });
  return codes;
}

/**
 * Off, for one last code.
 * @throws DomainError `forbidden` where a role must have it
 */
export async function turnOff(staff: Staff, code: string): Promise<void> {
  const [district] = await config('district');
  if (staff.roles.some((role) => district?.security?.totpRoles.includes(role)))
    throw new DomainError('forbidden');
  const factor = await factorThatIs(staff.id, 'on');
  // Spent first, so that a code that was seen once does not switch it off later.
  await commit({ steps: [putFactor(staff.id, await spendCode(staff.id, factor, code), factor)] });
  await commit({ steps: [dropFactor(staff.id)] });
}
