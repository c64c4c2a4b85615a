import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import type { Report } from '../domain/report.ts';
import { reportRow, reportView } from '../staff-view.ts';
import { trackingToken } from '../tracking-token.ts';

const row = reportRow
  .pick({
    kind: true,
    status: true,
    colour: true,
    category: true,
    categoryName: true,
    createdAt: true,
    dueAt: true,
  })
  .extend({ reportId: z.string(), place: z.object({ name: z.string() }), trackingPath: z.string() });

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/reports',
    summary: 'What the resident filed while signed in, newest first',
    auth: 'resident',
    query: pageQuery,
    responses: { 200: page(row) },
    problems: ['invalid_cursor'],
  }),
  async ({ query, resident, language }) => {
    const { items, nextCursor } = await mergedPage({
      name: `my-reports/${resident.id}`,
      index: 'gsi2',
      partitions: [indexKeys.reporter(resident.id)],
      forward: false,
      ...query,
    });
    const rows = await Promise.all(
      items.map(async (item) => {
        const report = item as unknown as Report;
        const view = await reportView(report, language);
        return {
          reportId: report.id,
          kind: view.kind,
          status: view.status,
          colour: view.colour,
          category: view.category,
          categoryName: view.categoryName,
          createdAt: view.createdAt,
          dueAt: view.dueAt,
          place: { name: view.place.name },
          trackingPath: `/t/${await trackingToken(report.id)}`,
        };
      }),
    );
    return { status: 200, body: { items: rows, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
