import { DomainError } from '../../../shared/errors.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { countTry, findProof, isCodeTag, type Used } from '../otp/otp-repository.ts';
import { codeTagOf, phoneTagOf, requirePhone } from '../otp/request-otp.ts';

export interface Proven {
  phone: string;
  phoneTag: string;
  /** What the transaction that acts on it uses up. */
  used: Used;
}

export const proofTagOf = (phone: string, challenge: string): Promise<string> =>
  tagOf('otp', `${phone}\nproof\n${challenge}`, 32);

/**
 * That whoever asks holds this phone, by the code sent to it or by what an earlier code was traded for.
 * @throws DomainError `invalid_phone`; `wrong_code`, the same for another phone's code, an old, used or guessed one,
 *   and none at all
 */
export async function provePhone(
  typed: { phone: string; code?: string | undefined; challenge?: string | undefined },
  nowMs: number,
): Promise<Proven> {
  const phone = requirePhone(typed.phone);
  const phoneTag = await phoneTagOf(phone);
  if (typed.challenge !== undefined) {
    const proofTag = await proofTagOf(phone, typed.challenge);
    await findProof(phoneTag, proofTag, nowMs);
    return { phone, phoneTag, used: { proofTag } };
  }
  const row = await countTry(phoneTag, nowMs);
  const codeTag = await codeTagOf(phone, row.id, typed.code ?? '');
  if (!isCodeTag(row, codeTag)) throw new DomainError('wrong_code');
  return { phone, phoneTag, used: { codeTag } };
}
