import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { childView, viewChild } from '../child-view.ts';
import { childrenOf } from '../children.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/children',
    summary: 'The children this resident is the guardian of',
    auth: 'resident',
    responses: { 200: z.strictObject({ items: z.array(childView) }) },
  }),
  async ({ resident }) => {
    const children = await childrenOf(resident.id);
    return {
      status: 200,
      body: { items: await Promise.all(children.map((child) => viewChild(child, now()))) },
    };
  },
);
