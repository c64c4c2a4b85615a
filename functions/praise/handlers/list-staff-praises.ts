import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { ownPraises, praisePage } from '../contracts.ts';
import { ofStaff, ownPage, ownView } from '../own-praises.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/me/praises',
    summary: 'Thanks to the caller, the newest day first: to be answered, and shown; nobody else reads them',
    auth: 'staff',
    query: praisePage,
    responses: { 200: ownPraises },
    problems: ['invalid_cursor'],
  }),
  async ({ staff, query, language }) => {
    const { praises, ...more } = await ownPage(`praises/${staff.id}`, ofStaff(staff.id), query);
    return { status: 200, body: { items: await ownView(praises, language), ...more } };
  },
);
