import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { orderFile } from '../../functions/dispatch/order-repository.ts';
import { handler as track } from '../../functions/report/handlers/track-report.ts';
import { trackingToken } from '../../functions/report/tracking-token.ts';
import { findCode } from '../../functions/scan/code-repository.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { resetSqs } from '../../functions/shared/queue/send.ts';
import { resetKeyRing } from '../../functions/shared/sealing/key-ring.ts';
import { resetSecrets } from '../../functions/shared/secrets.ts';
import { resetTable } from '../../functions/shared/table/client.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { drain } from '../../tests/support/drain.ts';
import { createDistrict } from '../engines/district.ts';
import { type DemoCodes, inventCodes } from './codes/invent-codes.ts';
import { issueDemoCodes } from './codes/issue.ts';
import { loadDistrict } from './load-district.ts';
import { readMarker, writeMarker } from './marker.ts';
import { inventStaff } from './people/staff.ts';
import { closeStorage } from './reports/pictures.ts';
import { type PlannedReport, planReports } from './reports/plan.ts';
import { settled } from './reports/settle.ts';
import { filedBefore, tell } from './reports/tell.ts';
import { readWords } from './reports/words.ts';
import { seed } from './seed.ts';
import { withPast } from './then.ts';
import { writeConfig } from './write-config.ts';

const district = loadDistrict(join(import.meta.dirname, '../../districts/kangbashi'));
const cast = {
  staff: inventStaff(district),
  departments: district.units.filter(({ kind }) => kind === 'department').map(({ code }) => code),
};
let demo: DemoCodes;
let reports: PlannedReport[];
let working = true;
let worked: Promise<void>;

beforeAll(async () => {
  const environment = await createDistrict(inject('engines'), `seed-${Date.now().toString(36)}`);
  Object.assign(process.env, environment, { LOG_LEVEL: 'CRITICAL' });
  for (const reset of [resetEnv, resetSecrets, resetKeyRing, resetTable, resetSqs]) reset();
  const { startedAt } = await readMarker(Date.now());
  demo = inventCodes(district, startedAt);
  reports = planReports(district, demo, readWords(), startedAt);
  await writeConfig(district);
  await issueDemoCodes(demo);
  const work = async (): Promise<void> => {
    while (working) if ((await drain()) === 0) await new Promise((done) => setTimeout(done, 20));
  };
  worked = work();
});
afterAll(async () => {
  working = false;
  await worked;
  closeStorage();
});

const shape = (planned: PlannedReport): string => planned.deeds.map(({ deed }) => deed.does).join();

it('issues codes once and stops a few', async () => {
  await issueDemoCodes(demo);
  expect(await findCode(demo.suspended[0] ?? '')).toMatchObject({ status: 'suspended', version: 2 });
  const [lost] = demo.replaced;
  expect(await findCode(lost?.code ?? '')).toMatchObject({ status: 'replaced', replacedBy: lost?.by });
});

it('tells every kind of story, and goes on where an earlier telling broke off', async () => {
  const kinds = [...Map.groupBy(reports, shape).values()].flatMap(([first]) => (first ? [first] : []));
  expect(kinds.length).toBeGreaterThan(9);
  await withPast(() =>
    Promise.all(kinds.map((planned) => tell({ ...planned, deeds: planned.deeds.slice(0, 2) }, cast))),
  );
  await withPast(() => Promise.all(kinds.map((planned) => tell(planned, cast))));
  await settled();
  for (const planned of kinds) {
    const reportId = (await filedBefore(planned.key)) ?? '';
    const { order, log } = await orderFile(orderIdOf(reportId));
    expect(order.version, shape(planned)).toBe(planned.deeds.length + 1);
    expect(log.slice(1).map(({ at }) => at)).toEqual(
      planned.deeds.map(({ at }) => new Date(at).toISOString()),
    );
    const { json } = await call(track, { params: { token: await trackingToken(reportId) } });
    expect(json.createdAt).toBe(new Date(planned.filedAt).toISOString());
    expect(json.photos).toHaveLength(planned.pictures.count);
    expect(json.pendingPhotos).toBe(0);
  }
}, 60_000);

it('leaves a complete district alone, and never leaves this machine', async () => {
  await writeMarker({ ...(await readMarker(0)), done: true });
  const started = performance.now();
  const options = { district: 'kangbashi', origin: 'http://localhost:3000', progress: () => {} };
  const first = await seed(options);
  expect(first.codes.length).toBeGreaterThan(16);
  expect(await seed(options)).toEqual(first);
  expect(performance.now() - started).toBeLessThan(2_000);

  const endpoint = process.env.S3_ENDPOINT;
  process.env.S3_ENDPOINT = 'https://s3.example.com';
  resetEnv();
  await expect(seed(options)).rejects.toThrow('not for s3.example.com');
  process.env.S3_ENDPOINT = endpoint;
  resetEnv();
});
