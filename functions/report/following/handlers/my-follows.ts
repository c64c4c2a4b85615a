import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { keys } from '../../../shared/table/keys.ts';
import { mergedPage } from '../../../shared/table/merged-page.ts';
import { placeOf, rowsByKey } from '../../../shared/table/rows-by-key.ts';
import type { Report } from '../../domain/report.ts';
import { reportView } from '../../staff-view.ts';
import { followToken } from '../follow-token.ts';

const row = z.object({
  reportId: z.string(),
  status: z.string(),
  category: z.string(),
  categoryName: z.string(),
  createdAt: z.iso.datetime(),
  place: z.object({ name: z.string() }),
  trackingPath: z.string(),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/follows',
    summary: 'What the resident follows, the latest first',
    auth: 'resident',
    query: pageQuery,
    responses: { 200: page(row) },
    problems: ['invalid_cursor'],
  }),
  async ({ query, resident, language }) => {
    const { items, nextCursor } = await mergedPage({
      name: `my-follows/${resident.id}`,
      index: 'gsi2',
      partitions: [indexKeys.followsOf(resident.id)],
      forward: false,
      ...query,
    });
    const reports = await rowsByKey(items.map(({ reportId }) => keys.report(String(reportId))));
    const rows = await Promise.all(
      items.flatMap(({ reportId, sk }) => {
        const report = reports.get(placeOf(keys.report(String(reportId)))) as unknown as Report | undefined;
        return report ? [viewOf(report, String(sk))] : [];
      }),
    );
    async function viewOf(report: Report, follower: string) {
      const { status, category, categoryName, createdAt, place } = await reportView(report, language);
      const trackingPath = `/t/${await followToken(report.id, follower)}`;
      const about = { status, category, categoryName, createdAt, place: { name: place.name } };
      return { reportId: report.id, ...about, trackingPath };
    }
    return { status: 200, body: { items: rows, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
