import { join } from 'node:path';
import { scanCode } from '../../functions/scan/code-repository.ts';
import { sealAudit } from '../../functions/shared/audit/seal-audit.ts';
import { env } from '../../functions/shared/env.ts';
import { logger } from '../../functions/shared/observability.ts';
import { demoPin, setDemoPins } from './codes/courier-pins.ts';
import { inventCodes } from './codes/invent-codes.ts';
import { issueDemoCodes } from './codes/issue.ts';
import { eachOf } from './limit.ts';
import { type District, loadDistrict } from './load-district.ts';
import { readMarker, writeMarker } from './marker.ts';
import { demoPassword, hire } from './people/hire.ts';
import { inventStaff } from './people/staff.ts';
import { closeStorage } from './reports/pictures.ts';
import { planReports } from './reports/plan.ts';
import { settled } from './reports/settle.ts';
import { tell } from './reports/tell.ts';
import { readWords } from './reports/words.ts';
import { result, type SeedResult } from './result.ts';
import { withPast } from './then.ts';
import { writeConfig } from './write-config.ts';

export interface SeedOptions {
  /** Folder in districts/. */
  district: string;
  /** Where the codes lead. */
  origin: string;
  progress: (text: string) => void;
}

/** Reports told at once: drawing keeps both cores busy, more would only wait. */
const AT_ONCE = 8;
const SAY_EVERY = 20;

/**
 * Fills a local district: configuration, staff, codes, and reports that went through the real handlers while
 * the queues' workers run beside. A district that is complete stays as it is; one whose seeding broke off is
 * completed.
 * @throws when a service is not on this machine: the demo must never reach a real district
 */
export async function seed({ district: slug, origin, progress }: SeedOptions): Promise<SeedResult> {
  requireLoopback();
  const district = loadDistrict(join(import.meta.dirname, '../../districts', slug));
  const marker = await readMarker(Date.now());
  const demo = inventCodes(district, marker.startedAt);
  const staff = inventStaff(district);
  const password = demoPassword();
  if (!marker.done) {
    const level = logger.getLevelName();
    // Some thousand requests are made here; their log lines would hide the progress.
    logger.setLogLevel('CRITICAL');
    try {
      await writeConfig(district);
      progress(
        `${district.regions.length} regions, ${district.categories.length} categories, ${district.routes.length} routes`,
      );
      await hire(staff, password);
      progress(`${staff.length} staff accounts`);
      await issueDemoCodes(demo);
      await setDemoPins(demo.codes);
      for (const { code } of demo.codes.slice(0, SAY_EVERY)) await scanCode(code);
      progress(`${demo.codes.length} codes that lead to ${origin}/q/…`);
      await withPast(() => tellReports(district, demo, staff, marker.startedAt, progress));
    } finally {
      logger.setLogLevel(level);
      closeStorage();
    }
    await writeMarker({ ...marker, done: true });
  }
  return result(demo, staff, password, demoPin());
}

async function tellReports(
  district: District,
  demo: ReturnType<typeof inventCodes>,
  staff: ReturnType<typeof inventStaff>,
  until: number,
  progress: SeedOptions['progress'],
): Promise<void> {
  const reports = planReports(district, demo, readWords(), until);
  const departments = district.units.filter(({ kind }) => kind === 'department').map(({ code }) => code);
  let told = 0;
  await eachOf(reports, AT_ONCE, async (planned) => {
    await tell(planned, { staff, departments });
    if (++told % SAY_EVERY === 0) progress(`${told} of ${reports.length} reports`);
  });
  await settled();
  await sealAudit();
}

/** @throws when an endpoint of this environment is missing or not on this machine */
function requireLoopback(): void {
  const { DYNAMODB_ENDPOINT, SQS_ENDPOINT, S3_ENDPOINT } = env();
  for (const endpoint of [DYNAMODB_ENDPOINT, SQS_ENDPOINT, S3_ENDPOINT]) {
    const host = endpoint ? new URL(endpoint).hostname : 'AWS';
    if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) {
      throw new Error(`The demo district is for engines on this machine, not for ${host}.`);
    }
  }
}
