import * as z from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import { PERSON_ID } from '../../../shared/ids.ts';
import { declared } from '../../../shared/inventory/declare.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

/** `PERSON#id`/`CONSENT#purpose#number`: one answer of a person. The last number is what counts. */
export const consentSchema = z.object(
  declared(
    {
      class: 'personal',
      purpose: 'consent',
      basis: 'duty to prove consent',
      retention: 'until erased',
    },
    {
      personId: z.string().regex(PERSON_ID),
      purpose: z.enum(PURPOSES),
      /** A number and no time: a clock that jumps back must not bring a withdrawn consent to life. */
      number: z.number().int().min(1),
      given: z.boolean(),
      /** The version of the notice that was on the screen. */
      version: z.number().int().min(1),
      at: z.iso.datetime(),
    },
  ),
);
export type Consent = z.infer<typeof consentSchema>;

export interface Answered {
  given: boolean;
  /** The version that was on the screen. */
  version: number;
}

/**
 * What an answer adds to a person's history; undefined when it says what stands there already.
 * Yes is said to the notice in force. No needs no reading: it counts whatever was on the screen.
 * @throws DomainError `notice_changed`, `account_is_erased` (closing the account is another page)
 */
export function answer(
  { personId, purpose, at }: { personId: string; purpose: Purpose; at: string },
  { given, version }: Answered,
  last: Consent | undefined,
  inForce: number | undefined,
): Consent | undefined {
  if (given && version !== inForce) throw new DomainError('notice_changed');
  if (purpose === 'account' && !given) throw new DomainError('account_is_erased');
  if ((last?.given ?? false) === given && (!given || last?.version === version)) return undefined;
  return { personId, purpose, number: (last?.number ?? 0) + 1, given, version, at };
}
