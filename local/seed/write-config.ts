import { ruleStep } from '../../functions/points/rows/rule-rows.ts';
import { iso, now } from '../../functions/shared/clock.ts';
import { boundaryItem } from '../../functions/shared/district/boundaries/boundary-rows.ts';
import { type ConfigKind, forgetConfig } from '../../functions/shared/district/config.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import type { Step } from '../../functions/shared/kernel/transact.ts';
import { tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { writeNotices } from './district/write-notices.ts';
import { eachOf } from './limit.ts';
import type { District } from './load-district.ts';

const PER_TRANSACTION = 50;

const put = (Item: Record<string, unknown>): Step => ({ write: { Put: { TableName: tableName(), Item } } });
const row = (kind: ConfigKind, code: string, item: Record<string, unknown>): Step =>
  put({ ...keys.config(kind, code), type: kind, ...item });

/** Writes what the district's files say, over whatever an earlier, broken-off seeding wrote. */
export async function writeConfig({
  district,
  regions,
  boundaries,
  units,
  categories,
  routes,
  rules,
  notices,
  calendar,
}: District): Promise<void> {
  const rows = [
    row('district', district.code, district),
    row('calendar', calendar.code, calendar),
    ...regions.map((region) => row('region', region.code, region)),
    ...[...boundaries].map(([code, shape]) => put(boundaryItem(code, shape, 1))),
    ...units.map((unit) => row('unit', unit.code, unit)),
    ...categories.map((category) => row('category', category.code, category)),
    ...routes.map((route) => row('route', route.id, route)),
    ...rules.map((rule) => ruleStep({ rule, at: iso(now()) }, true)),
  ];
  const parts = Array.from({ length: Math.ceil(rows.length / PER_TRANSACTION) }, (_, index) =>
    rows.slice(index * PER_TRANSACTION, (index + 1) * PER_TRANSACTION),
  );
  await eachOf(parts, 4, (steps) => commit({ steps }));
  await writeNotices(notices);
  forgetConfig();
}
