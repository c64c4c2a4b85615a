import { DomainError, staleVersion } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsBelow } from '../../shared/table/partition.ts';
import { type Consent, consentSchema } from './domain/consent.ts';
import type { Purpose } from './domain/purposes.ts';
import { inForce } from './notice-repository.ts';

const PREFIX = 'CONSENT#';

/** Every answer a person gave, in order. @param purpose one purpose alone */
export async function answersOf(personId: string, purpose?: Purpose): Promise<Consent[]> {
  const sk = purpose ? `${PREFIX}${purpose}#` : PREFIX;
  return (await rowsBelow({ pk: keys.person(personId).pk, sk })).map((item) => consentSchema.parse(item));
}

export const putConsent = (consent: Consent): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: {
        ...keys.consent(consent.personId, consent.purpose, consent.number),
        type: 'consent',
        ...consent,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onFail: staleVersion,
});

/**
 * The first answer of somebody who signs up, for the transaction that makes the account.
 * @throws DomainError `notice_changed` when another notice is in force than the one that was shown
 */
export async function agreeToAccount(personId: string, version: number, at: string): Promise<Step> {
  if ((await inForce('account'))?.version !== version) throw new DomainError('notice_changed');
  return putConsent({ personId, purpose: 'account', number: 1, given: true, version, at });
}
