import { bind, decideRequest } from '../../functions/identity/households/bind.ts';
import { requestExport } from '../../functions/identity/personal-data/export/request-export.ts';
import { handler as eraseMe } from '../../functions/identity/personal-data/handlers/erase-me.ts';
import { addChild } from '../../functions/identity/residents/children/children.ts';
import { newCapability } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { resident, type SignedInResident } from '../support/residents.ts';
import { code } from './things.ts';
import type { Caller } from './world.ts';

/** Every invented person is called so, and nobody else: where the word stands, a person's name stands. */
export const CANARY = '金丝雀';
export const somebody = () => resident(`${CANARY}丙`);

/** `resident` acts as this person; `neighbour`, who is another one, and all others as themselves. */
export const actingAs = (owner: SignedInResident, caller: Caller): { token?: string } =>
  caller.name === 'resident' ? { token: owner.token } : {};

/** A resident for this one request, which ends the account that sends it. */
export const once = async (caller: Caller): Promise<{ token?: string }> =>
  caller.resident ? { token: (await somebody()).token } : {};

/** Somebody asks to be erased. @returns the secret of the certificate */
export async function erased(): Promise<string> {
  const secret = newCapability('X');
  const { person, token } = await somebody();
  const { status, text } = await call(eraseMe, { body: { certificate: secret }, token });
  if (status !== 202) throw new Error(`${person.id} is still there: ${text}`);
  return secret;
}

/** Somebody who asks to belong to the household of somebody who lives there. */
export async function household() {
  const [member, waiting, door] = [await somebody(), await somebody(), await code('household')];
  await decideRequest(await bind(member.person.id, door, Date.now()), { confirmedBy: 'staff' });
  await bind(waiting.person.id, door, Date.now());
  return { code: door, member, waiting, request: `${door}.${waiting.person.id}` };
}

/** A child that was under 14 when its guardian added it. */
export async function family(birthDate = '2020-05-01', at = Date.now()) {
  const guardian = await somebody();
  const child = await addChild(guardian.person, `${CANARY}丁`, birthDate, at);
  return { guardian, child: child.id };
}

/** Somebody who asked for a copy of their data. */
export async function exported() {
  const owner = await somebody();
  return { owner, id: (await requestExport(owner.person.id)).id };
}
