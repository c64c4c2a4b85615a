import { notFound } from '../errors.ts';
import { api } from './api.ts';
import { contract } from './contract.ts';

/** What no other route takes is refused in the same form and language as everything else. */
export const handler = api(
  contract({
    method: 'GET',
    path: '$default',
    summary: 'Any other address',
    auth: 'public',
    responses: {},
    problems: ['not_found'],
  }),
  async () => {
    throw notFound();
  },
);
