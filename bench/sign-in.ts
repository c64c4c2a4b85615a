import { putOtp } from '../functions/identity/residents/otp/otp-repository.ts';
import { codeTagOf, phoneTagOf } from '../functions/identity/residents/otp/request-otp.ts';
import { handler as residentSignIn } from '../functions/identity/residents/sign-in/handlers/resident-sign-in.ts';
import { createStaff } from '../functions/identity/staff/accounts/staff-repository.ts';
import { handler as staffSignIn } from '../functions/identity/staff/sessions/handlers/sign-in.ts';
import { staffSchema } from '../functions/shared/district/schemas.ts';
import { newId } from '../functions/shared/ids.ts';
import { call } from '../functions/shared/testing/http-event.ts';
import { ok } from './round-trips.ts';

export interface SignInRate {
  what: string;
  clients: number;
  perSecond: number;
}

const CODE = '246810';
const PASSWORD = 'invented for the bench 42';

/** Runs `work` for numbers 0 … count-1, so many at once. @returns how many a second */
async function rate(count: number, clients: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const started = performance.now();
  const client = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return count / ((performance.now() - started) / 1_000);
}

const phoneOf = (n: number): string => `137${String(10_000_000 + n)}`;

/** A code as if it had just been sent. */
async function prepareCode(n: number): Promise<void> {
  const phone = `+86${phoneOf(n)}`;
  const id = newId('O', Date.now());
  await putOtp(await phoneTagOf(phone), id, await codeTagOf(phone, id, CODE), Date.now());
}

/** Two calls: the code is right, and this is who I am. */
async function register(n: number): Promise<void> {
  const phone = phoneOf(n);
  const { json } = await ok(residentSignIn, { body: { phone, code: CODE, choose: true } });
  await ok(residentSignIn, {
    body: {
      phone,
      challenge: json.challenge,
      person: { nickname: `住户${n}`, fourteen: true },
      notice: { purpose: 'account', version: 1 },
    },
  });
}

/** What one process signs in; scrypt takes its share of both cores for staff, on purpose. */
export async function signInRates(): Promise<SignInRate[]> {
  const rates: SignInRate[] = [];
  await createStaff(
    staffSchema.parse({
      id: 'S-BENCH',
      username: 'bench',
      name: '试验',
      roles: ['oversight'],
      regions: ['150603'],
    }),
    PASSWORD,
  );
  const signIn = () => ok(staffSignIn, { body: { username: 'bench', password: PASSWORD } });
  await signIn();
  for (const clients of [1, 8])
    rates.push({ what: 'staff, password', clients, perSecond: await rate(10 * clients, clients, signIn) });
  const wrong = (n: number) => call(staffSignIn, { body: { username: `nobody${n}`, password: PASSWORD } });
  rates.push({ what: 'nobody, any password', clients: 8, perSecond: await rate(80, 8, wrong) });
  const people = 300;
  await rate(people, 16, prepareCode);
  rates.push({
    what: 'resident, code and new account',
    clients: 16,
    perSecond: await rate(people, 16, register),
  });
  return rates;
}
