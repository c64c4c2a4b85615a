import { cpus, totalmem } from 'node:os';
import { bundles } from './bundles.ts';
import { firstView } from './first-view.ts';
import { ledgerRates, postingUnits } from './ledger.ts';
import { overhead } from './overhead.ts';
import { roundTrips } from './round-trips.ts';
import { openBench } from './support/district.ts';
import { installMeter } from './support/meter.ts';
import { throughput } from './throughput.ts';

const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const say = (title: string, text: string) => console.log(`\n## ${title}\n\n${text}`);

// In a stack of its own, before the bench names its engines in this process's environment.
const views = await firstView();
const { close, token } = await openBench();
try {
  const [cpu] = cpus();
  console.log(
    `# Figures\n\n${cpu?.model ?? 'unknown'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. Engine, load and handlers on this one machine: compare ratios, not numbers.`,
  );

  // Before the meter is installed: it asks for consumed capacity, which costs a little.
  const over = await overhead();
  const pressed = await throughput();
  const ledger = await ledgerRates();
  installMeter();
  const trips = await roundTrips(token);
  say(
    'DynamoDB round trips and capacity units per operation',
    table(
      ['operation', 'calls', 'read units', 'write units', 'aim', 'commands'],
      trips.map(({ operation, meter, aim }) => [
        operation,
        meter.calls,
        meter.read,
        meter.write,
        aim,
        meter.commands.join(', ').replaceAll('Command', ''),
      ]),
    ),
  );
  say(
    'Handler over the bare SDK call (aim ≤ 1.3)',
    table(
      ['operation', 'handler ms', 'bare ms', 'ratio'],
      over.map((each) => [
        each.operation,
        each.handlerMs.toFixed(2),
        each.bareMs.toFixed(2),
        each.ratio.toFixed(2),
      ]),
    ),
  );
  say(
    'Through a thin HTTP adapter, 32 clients, beside peers measured on a machine like this',
    table(
      ['operation', 'per second', 'p50 ms', 'p99 ms', 'peer', 'ratio'],
      pressed.map(({ operation, perSecond, p50Ms, p99Ms, peer }) => [
        operation,
        Math.round(perSecond),
        p50Ms,
        p99Ms,
        `${peer.name} ${peer.perSecond}/s`,
        (perSecond / peer.perSecond).toFixed(1),
      ]),
    ),
  );
  say(
    'Bundle and load of each Lambda (aim ≤ 600 KB, load ≤ 3 × hello-world)',
    table(
      ['function', 'KB', 'load ms', '× hello-world'],
      (await bundles()).map(({ name, bytes, loadMs, ratio }) => [
        name,
        (bytes / 1000).toFixed(0),
        loadMs.toFixed(0),
        ratio.toFixed(2),
      ]),
    ),
  );
  say(
    'Ledger postings beside the bare two-item transaction, in turn on the same engine (aim ≥ 0.8)',
    table(
      ['what', 'clients', 'per second', '× bare'],
      ledger.map(({ what, clients, perSecond, ratio }) => [
        what,
        clients,
        Math.round(perSecond),
        ratio.toFixed(2),
      ]),
    ),
  );
  say(
    'Capacity units of a posting (aim ≤ 8)',
    table(
      ['what', 'calls', 'read units', 'write units'],
      (await postingUnits()).map(({ what, calls, read, write }) => [what, calls, read, write]),
    ),
  );
  say(
    'First view of a scanned code on a phone that was never here (aim ≤ 60 KB; FixMyStreet’s report page 343 KB in 33 requests)',
    table(
      ['kind', 'KB on the wire', 'requests', '× lighter'],
      views.map(({ kind, bytes, requests }) => [
        kind,
        (bytes / 1000).toFixed(1),
        requests,
        (343_000 / bytes).toFixed(1),
      ]),
    ),
  );
} finally {
  await close();
}
