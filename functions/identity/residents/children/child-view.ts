import * as z from 'zod';
import { nicknameOf, openField } from '../person-repository.ts';
import type { PersonRow } from '../rows.ts';
import { dayOf, isChild } from './domain/age.ts';

export const childView = z.strictObject({
  id: z.string(),
  nickname: z.string(),
  birthDate: z.iso.date(),
  /** Old enough for a phone of their own. */
  own: z.boolean(),
});

export async function viewChild(child: PersonRow, nowMs: number): Promise<z.infer<typeof childView>> {
  const birthDate = (await openField(child, 'birthDate')) ?? '';
  return {
    id: child.id,
    nickname: await nicknameOf(child),
    birthDate,
    own: !isChild(birthDate, dayOf(nowMs)),
  };
}
