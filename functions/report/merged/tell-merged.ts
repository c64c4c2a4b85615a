import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { keys } from '../../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../../shared/table/rows-by-key.ts';
import type { Report } from '../domain/report.ts';
import { tellAllOf } from '../following/tell-followers.ts';
import { putStep } from '../report-repository.ts';

/** Those whose report was merged into another read what became of that one. Told twice it is one step. */
export async function tellMerged({
  reports,
  version,
  action,
  at,
}: Payload<'order.root_moved'>): Promise<Commit> {
  const wanted = reports.map(keys.report);
  const rows = await rowsByKey(wanted);
  // What nobody reported has no page.
  const found = wanted.flatMap((key) => (rows.get(placeOf(key)) as unknown as Report | undefined) ?? []);
  return {
    steps: found.map((report) => putStep(report, `M${version}`, { at, action, byRole: 'system' })),
    events: tellAllOf(
      found.map(({ id }) => id),
      { action, at, version },
    ),
  };
}
