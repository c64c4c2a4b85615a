import { handler as eraseMe } from '../functions/identity/personal-data/handlers/erase-me.ts';
import { handler as getCertificate } from '../functions/identity/personal-data/handlers/get-certificate.ts';
import { handler as submit } from '../functions/report/handlers/submit-report.ts';
import { newCapability } from '../functions/shared/ids.ts';
import { drain } from '../tests/support/drain.ts';
import { passing } from '../tests/support/passing.ts';
import { resident } from '../tests/support/residents.ts';
import { newReport, ok } from './round-trips.ts';
import { type Meter, metered } from './support/meter.ts';

export interface Erasure {
  reports: number;
  meter: Meter;
  ms: number;
}

/** Somebody with so many dispatched reports is erased, to the last event on its way. */
export async function erasure(reports: number): Promise<Erasure> {
  const { token } = await resident();
  for (let n = 0; n < reports; n++)
    await ok(submit, { ...newReport(), token, headers: newReport().headers ?? {} });
  await drain();
  const certificate = newCapability('X');
  const started = performance.now();
  const meter = await metered(async () => {
    await ok(eraseMe, { token, body: { certificate } });
    await drain();
    await passing(5);
  });
  const ms = performance.now() - started;
  const { json } = await ok(getCertificate, { params: { certificate } });
  if (!json.finishedAt) throw new Error('the erasure did not come to its end');
  return { reports, meter, ms };
}
