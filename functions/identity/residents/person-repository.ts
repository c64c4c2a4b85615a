import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { open, seal } from '../../shared/sealing/seal.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type PersonRow, personRowSchema } from './rows.ts';

type SealedField = 'nickname' | 'phone' | 'birthDate';

const where = (personId: string, field: SealedField): string => `${keys.person(personId).pk}/${field}`;

export const sealOf = (personId: string, field: SealedField, text: string): Promise<string> =>
  seal('person', where(personId, field), text);

/** @returns undefined for a field this person does not have */
export async function openField(
  person: Pick<PersonRow, 'id' | SealedField>,
  field: SealedField,
): Promise<string | undefined> {
  const sealed = person[field];
  return sealed === undefined ? undefined : open(where(person.id, field), sealed);
}

export async function nicknameOf(person: PersonRow): Promise<string> {
  return open(where(person.id, 'nickname'), person.nickname);
}

/** @returns undefined for nobody, and for somebody who has been erased */
export async function findPerson(id: string): Promise<PersonRow | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.person(id), ConsistentRead: true }),
  );
  const person = Item && personRowSchema.parse(Item);
  return person?.status === 'active' ? person : undefined;
}

export const putPerson = (person: PersonRow, before?: PersonRow): Step =>
  putVersioned(keys.person(person.id), { type: 'person', ...person }, before);
