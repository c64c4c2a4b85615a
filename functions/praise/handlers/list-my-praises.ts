import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { ownPraises, praisePage } from '../contracts.ts';
import { ofResident, ownPage, ownView } from '../own-praises.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/praises',
    summary:
      'Thanks to the resident’s households, the newest day first: to be answered, and shown; nobody else reads them',
    auth: 'resident',
    query: praisePage,
    responses: { 200: ownPraises },
    problems: ['invalid_cursor'],
  }),
  async ({ resident, query, language }) => {
    const { praises, ...more } = await ownPage(
      `praises/${resident.id}`,
      await ofResident(resident.id),
      query,
    );
    return { status: 200, body: { items: await ownView(praises, language), ...more } };
  },
);
