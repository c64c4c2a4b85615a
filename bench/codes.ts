import { parseArgs } from 'node:util';
import { LAYOUTS, type LayoutName } from '../functions/scan/domain/job.ts';
import { findJob } from '../functions/scan/jobs/job-repository.ts';
import { issueAccessToken } from '../functions/shared/http/access-token.ts';
import { createJob, file, sheet } from '../tests/support/code-jobs.ts';
import { drain } from '../tests/support/drain.ts';
import { operator } from '../tests/support/imports.ts';
import { GRID } from '../tests/support/small-district.ts';
import { openBench } from './support/district.ts';
import { installMeter, metered } from './support/meter.ts';

interface Figure {
  what: string;
  codes: number;
  seconds: number;
  peakMb: number;
  writeUnits: number;
  readUnits: number;
}

/** Highest memory of this process while `work` runs: handlers, engines' clients and the test's own lists together. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 100);
  try {
    await work();
  } finally {
    clearInterval(timer);
    look();
  }
  return peak / 2 ** 20;
}

/** A job from the request to its last step, with the real worker on the real queue, one message after the other. */
async function measured(
  what: string,
  body: Record<string, unknown>,
  token: string,
): Promise<Figure & { id: string }> {
  let id = '';
  let seconds = 0;
  let peakMb = 0;
  const cost = await metered(async () => {
    peakMb = await peakOf(async () => {
      const started = performance.now();
      const { status, json } = await createJob(body, token);
      if (status !== 201) throw new Error(`${what}: ${status} ${json.code}`);
      id = json.id;
      await drain(['codes']);
      seconds = (performance.now() - started) / 1_000;
    });
  });
  const job = await findJob(id);
  if (job?.state !== 'done' || job.done !== job.total) throw new Error(`${what}: ${JSON.stringify(job)}`);
  return { id, what, codes: job.done, seconds, peakMb, writeUnits: cost.write, readUnits: cost.read };
}

const { values } = parseArgs({
  options: { count: { type: 'string', default: '60000' }, layout: { type: 'string', default: 'label' } },
});
const count = Number(values.count);
const layout = LAYOUTS.find((name): name is LayoutName => name === values.layout);
if (!(count > 0) || !layout) throw new Error(`--count needs a number, --layout one of ${LAYOUTS.join(', ')}`);

const bench = await openBench();
try {
  installMeter();
  const token = await issueAccessToken(operator, Date.now());
  const uploadId = await file(sheet(count, GRID, '云锦花园'), token);
  const issued = await measured('issued', { kind: 'csv', uploadId }, token);
  const printed = await measured(`printed (${layout})`, { kind: 'print', layout, job: issued.id }, token);
  console.log('| what | codes | seconds | peak MB | write units | read units |');
  console.log('|---|---|---|---|---|---|');
  for (const { what, codes, seconds, peakMb, writeUnits, readUnits } of [issued, printed])
    console.log(
      `| ${[what, codes, seconds.toFixed(1), Math.round(peakMb), writeUnits, readUnits].join(' | ')} |`,
    );
} finally {
  await bench.close();
}
