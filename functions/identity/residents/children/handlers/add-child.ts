import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { DomainError } from '../../../../shared/errors.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract, words } from '../../../../shared/http/contract.ts';
import { findPerson } from '../../person-repository.ts';
import { childView, viewChild } from '../child-view.ts';
import { addChild } from '../children.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/children',
    summary: 'Add a child under 14, who acts through this guardian alone',
    auth: 'resident',
    body: z.strictObject({ nickname: words(1, 20), birthDate: z.iso.date() }),
    responses: { 201: childView },
    problems: ['not_a_child', 'too_many_children'],
  }),
  async ({ resident, body }) => {
    const guardian = await findPerson(resident.id);
    if (!guardian) throw new DomainError('not_signed_in');
    const child = await addChild(guardian, body.nickname, body.birthDate, now());
    return { status: 201, body: await viewChild(child, now()) };
  },
);
