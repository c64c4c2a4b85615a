import { coversAny } from '../../../../shared/district/regions.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../../shared/http/contract.ts';
import { indexKeys } from '../../../../shared/table/index-keys.ts';
import { mergedPage } from '../../../../shared/table/merged-page.ts';
import { AREA_READERS } from '../../../flow/guards.ts';
import { planSchema } from '../domain/plan.ts';
import { planRow } from '../plan-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/inspection-plans',
    summary: 'Plans of rounds in one’s regions, the newest first',
    auth: 'staff',
    roles: AREA_READERS,
    query: pageQuery,
    responses: { 200: page(planRow) },
    problems: ['invalid_cursor'],
  }),
  async ({ staff, query }) => {
    const { items, ...more } = await mergedPage({
      name: `plans/${staff.id}`,
      index: 'gsi1',
      partitions: [indexKeys.plans],
      forward: false,
      limit: query.limit,
      cursor: query.cursor,
      visible: ({ regions }) => (regions as string[]).some((code) => coversAny(staff.regions, code)),
    });
    return {
      status: 200,
      body: { items: items.map((item) => planRow.parse(planSchema.parse(item))), ...more },
    };
  },
);
