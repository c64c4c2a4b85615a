import * as z from 'zod';
import { isWithin } from '../../shared/district/category-tree.ts';
import { config } from '../../shared/district/config.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { listPartitions } from '../../shared/district/scope.ts';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import type { Report } from '../domain/report.ts';
import { REPORT_READERS, reportRow, reportView } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/reports',
    summary: 'Reports of the caller’s regions, newest first',
    auth: 'staff',
    roles: REPORT_READERS,
    query: pageQuery.extend({
      state: z.enum(['open', 'closed']).default('open'),
      category: z.string().max(80).optional(),
    }),
    responses: { 200: page(reportRow) },
    problems: ['invalid_cursor'],
  }),
  async ({ query, staff, language }) => {
    const { state, category, limit, cursor } = query;
    const categories = await config('category');
    const partitions = (await listPartitions(staff)).map((code) => indexKeys.reportsOf(code, state));
    const { items, nextCursor } = await mergedPage({
      name: `reports/${state}/${category ?? ''}/${staff.id}`,
      index: 'gsi3',
      partitions,
      forward: false,
      limit,
      cursor,
      visible: (item) => {
        const report = item as unknown as Report;
        return (
          isWithin(categories, report.category, category) && coversAny(staff.regions, report.place.regionCode)
        );
      },
    });
    const rows = await Promise.all(items.map((item) => reportView(item as unknown as Report, language)));
    return { status: 200, body: { items: rows, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
