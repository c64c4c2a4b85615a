import { DomainError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { logger } from '../../../shared/observability.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import { beginSession, type Moment, type SignedIn } from '../sessions/begin-session.ts';
import { findCredentials } from '../sessions/credentials-repository.ts';
import { type Challenged, secondStep } from '../sessions/sign-in.ts';
import { usernameOf } from './domain/username.ts';
import { comeBack } from './issuer.ts';
import type { RoundTrip } from './round-trip.ts';
import type { OidcSettings } from './settings.ts';

const noAccount = (): DomainError => new DomainError('oidc_no_account');

/**
 * The issuer's person whom an account belongs to from their first sign-in on: a name that the issuer gives to
 * somebody else later opens nothing. A new link from an administrator undoes it.
 */
const bind = (username: string, subjectTag: string): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.username(username),
      UpdateExpression: 'SET oidcTag = :tag REMOVE failures, failuresUntil',
      ConditionExpression: 'attribute_exists(staffId) AND (attribute_not_exists(oidcTag) OR oidcTag = :tag)',
      ExpressionAttributeValues: { ':tag': subjectTag },
    },
  },
  onFail: noAccount,
});

/**
 * Signs in whom the issuer vouches for, if they have an account that is in use.
 * @throws DomainError `oidc_failed` for an answer that is not right in everything, `oidc_no_account`
 */
export async function oidcSignIn(
  settings: OidcSettings,
  query: string,
  trip: RoundTrip,
  moment: Moment,
): Promise<SignedIn | Challenged> {
  const claims = await comeBack(settings, query, trip, moment.nowMs).catch((error: unknown) => {
    // The name alone: messages of answers may hold what the issuer said of a person.
    logger.warn('answer of the issuer refused', { reason: error instanceof Error ? error.name : 'unknown' });
    throw new DomainError('oidc_failed');
  });
  const username = usernameOf(claims, settings);
  const { staffId, oidcTag } = username === undefined ? {} : await findCredentials(username);
  const staff = staffId === undefined ? undefined : await findStaff(staffId);
  if (username === undefined || staff?.status !== 'active') throw noAccount();
  const tag = await tagOf('oidc', `${claims.iss}\n${claims.sub}`, 32);
  if (oidcTag !== undefined && oidcTag !== tag) throw noAccount();
  const next = await secondStep(staff, moment.nowMs);
  return next ?? beginSession(staff, moment, [bind(username, tag)]);
}
