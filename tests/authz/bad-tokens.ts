import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { issueCourierToken } from '../../functions/shared/codes/courier-token.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { issueResidentToken } from '../../functions/shared/http/resident-token.ts';
import { forgetRevocations, revoke } from '../../functions/shared/http/revocations.ts';
import { newId } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { type KeyPurpose, keyFor } from '../../functions/shared/secrets.ts';
import { STAFF } from '../support/small-district.ts';
import type { Caller } from './world.ts';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

interface Kind {
  purpose: KeyPurpose;
  claims: Record<string, unknown>;
}

const kindOf = ({ staff, resident, courier }: Caller): Kind => {
  const issued = { iss: `mashang:${process.env.DISTRICT}`, iat: now(), exp: now() + 300 };
  if (resident)
    return {
      purpose: 'resident-token',
      claims: { ...issued, aud: 'resident', sub: resident.person.id, sid: `V${'0'.repeat(26)}` },
    };
  if (courier)
    return {
      purpose: 'courier-token',
      claims: { ...issued, aud: 'courier', sub: courier.code, pin: courier.pin },
    };
  const { id, ...rest } = staff ?? STAFF.admin;
  return { purpose: 'access-token', claims: { ...issued, aud: 'console', sub: id, ver: 0, ...rest } };
};

function signed(header: object, claims: object, key: Uint8Array, hash = 'sha256'): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
}

async function withoutAccount(staff: StaffIdentity): Promise<Record<string, string>> {
  const [gone, left] = [
    { ...staff, id: 'S-GONE' },
    { ...staff, id: 'S-LEFT', sessionId: 'L-LEFT' },
  ];
  await commit({ steps: [revoke(gone.id, 1), revoke(left.sessionId)] });
  forgetRevocations();
  return {
    'of an account that was disabled': await issueAccessToken(gone, Date.now(), 0),
    'of a session that was ended': await issueAccessToken(left, Date.now(), 0),
  };
}

async function withoutPerson(): Promise<Record<string, string>> {
  const [erased, left] = [newId('P', Date.now()), newId('V', Date.now())];
  await commit({ steps: [revoke(erased), revoke(left)] });
  forgetRevocations();
  return {
    'of a person who was erased': await issueResidentToken({ id: erased, sid: 'V' }, Date.now()),
    'of a session that was ended': await issueResidentToken({ id: newId('P', 0), sid: left }, Date.now()),
  };
}

/** Tokens that say what the caller's own says, each with one thing wrong. */
export async function badTokens(caller: Caller): Promise<Record<string, string>> {
  const { purpose, claims } = kindOf(caller);
  const key = await keyFor(purpose);
  const HS256 = { alg: 'HS256' };
  const good = signed(HS256, claims, key);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { exp: _, ...endless } = claims;
  const [head = '', , tag = ''] = good.split('.');
  const raised = { ...claims, roles: ['administrator'], regions: ['150603', '150604'], sub: 'S-CHIEF' };
  return {
    'with algorithm none': `${encode({ alg: 'none' })}.${encode(claims)}.`,
    'with algorithm none and a signature': `${encode({ alg: 'none' })}.${encode(claims)}.${tag}`,
    'that says RS256 and is signed with our key': signed({ alg: 'RS256' }, claims, key),
    'signed with RS256 and another key': await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey),
    'signed with HS512': signed({ alg: 'HS512' }, claims, key, 'sha512'),
    'signed with the key of cursors': signed(HS256, claims, await keyFor('cursor')),
    'for the second factor': signed(HS256, { ...claims, aud: 'second-factor' }, key),
    'for another audience': signed(HS256, { ...claims, aud: 'anybody' }, key),
    'of another district': signed(HS256, { ...claims, iss: 'mashang:elsewhere' }, key),
    'without an issuer': signed(HS256, { ...claims, iss: undefined }, key),
    'that is over': signed(HS256, { ...claims, exp: now() - 1 }, key),
    'that never ends': signed(HS256, endless, key),
    'that was changed': `${head}.${encode(raised)}.${tag}`,
    'that is none': 'x'.repeat(40),
    'of the other audience':
      caller.resident || caller.courier
        ? await issueAccessToken(STAFF.admin, Date.now())
        : await issueResidentToken({ id: `P${'0'.repeat(26)}`, sid: 'V' }, Date.now()),
    ...(caller.courier
      ? { 'of an older PIN': await issueCourierToken({ ...caller.courier, pin: 1 }, Date.now()) }
      : {}),
    ...(caller.staff ? await withoutAccount(caller.staff) : await withoutPerson()),
  };
}

/** Proof that only what is wrong with them is: the same token with nothing wrong. */
export const goodToken = async (caller: Caller): Promise<string> => {
  const { purpose, claims } = kindOf(caller);
  return signed({ alg: 'HS256' }, claims, await keyFor(purpose));
};
