import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler as listRegions } from '../../functions/identity/regions/handlers/list-regions.ts';
import { handler as putRegion } from '../../functions/identity/regions/handlers/put-region.ts';
import { issueChallenge } from '../../functions/identity/staff/second-factor/challenge.ts';
import { keyFor } from '../../functions/shared/secrets.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { person } from '../support/accounts.ts';
import { DISTRICT, openWorld, STAFF, tokenOf } from './world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const { id: sub, ...claims } = STAFF.admin;
const account = person({ id: 'S-HALF' });

interface Forgery {
  alg?: string;
  key?: Uint8Array;
  audience?: string;
  issuer?: string;
  expires?: number | null;
  more?: Record<string, unknown>;
}

/** A token that is right in everything but what the forgery says. */
async function forge({ alg = 'HS256', key, audience = 'console', ...other }: Forgery = {}): Promise<string> {
  const token = new SignJWT({ ...claims, ...other.more })
    .setProtectedHeader({ alg })
    .setSubject(sub)
    .setIssuer(other.issuer ?? `mashang:${process.env.DISTRICT}`)
    .setAudience(audience)
    .setIssuedAt();
  if (other.expires !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + (other.expires ?? 60));
  return token.sign(key ?? (await keyFor('access-token')));
}

const show = async (authorization: string) =>
  call(listRegions, { headers: authorization ? { authorization } : {} });

beforeAll(() => openWorld('tokens'));

describe('an access token', () => {
  it('opens when nothing is wrong with it', async () => {
    expect((await show(`Bearer ${await forge()}`)).status).toBe(200);
    expect((await show(`Bearer ${await tokenOf(STAFF.gridA)}`)).status).toBe(200);
  });

  it.each<[string, () => Promise<string>]>([
    ['without a signature', async () => `${(await forge()).split('.').slice(0, 2).join('.')}.`],
    ['that says alg none', async () => `${encoded({ alg: 'none' })}.${(await forge()).split('.')[1]}.`],
    [
      'that says alg none and keeps a signature',
      async () => [encoded({ alg: 'none' }), ...(await forge()).split('.').slice(1)].join('.'),
    ],
    ['signed with our key by another algorithm', async () => forge({ alg: 'HS384' })],
    ['signed with another key', async () => forge({ key: bytes('another key of thirty-two bytes!') })],
    ['signed with the key of another purpose', async () => forge({ key: await keyFor('tracking') })],
    ['for another audience', async () => forge({ audience: 'resident' })],
    ['that is half of a sign-in', async () => issueChallenge(account, Date.now())],
    ['without an end', async () => forge({ expires: null })],
    ['of another district', async () => forge({ issuer: 'mashang:elsewhere' })],
    ['with a role that does not exist', async () => forge({ more: { roles: ['emperor'] } })],
    ['cut short', async () => (await forge()).slice(0, -1)],
    ['cut in the middle', async () => (await forge()).slice(0, 60)],
    ['whose claims were changed', async () => changed(await forge())],
    ['that is not one', async () => 'x'.repeat(40)],
  ])('%s opens nothing', async (_, token) => {
    expect(await show(`Bearer ${await token()}`)).toMatchObject({
      status: 401,
      json: { code: 'not_signed_in' },
    });
  });

  it('that has ended says so, and opens nothing', async () => {
    expect(await show(`Bearer ${await forge({ expires: -1 })}`)).toMatchObject({
      status: 401,
      json: { code: 'token_expired' },
    });
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YWRtaW46YWRtaW4=', `Bearer ${'x'.repeat(5_000)}`])(
    'is not to be found in “%s”',
    async (authorization) => {
      expect(await show(authorization)).toMatchObject({ status: 401, json: { code: 'not_signed_in' } });
    },
  );

  it('of a role that may not is refused before anything is read or written', async () => {
    const body = { name: { zh: '新名', en: 'New' }, version: 1 };
    for (const person of [STAFF.gridA, STAFF.community, STAFF.oversight, STAFF.lightHead]) {
      const token = await tokenOf(person);
      const answer = await call(putRegion, { params: { code: DISTRICT }, body, token });
      expect(answer).toMatchObject({ status: 403, json: { code: 'forbidden' } });
    }
  });
});

function changed(token: string): string {
  const [head, , tail] = token.split('.');
  const now = Math.floor(Date.now() / 1000);
  const more = { aud: 'console', iss: `mashang:${process.env.DISTRICT}`, exp: now + 60 };
  return [head, encoded({ ...claims, sub: 'S-OTHER', ...more }), tail].join('.');
}
