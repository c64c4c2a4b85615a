import { verifyLedger } from '../functions/points/verify/verify-ledger.ts';
import { localAws } from './engines/create-resources.ts';
import { Sorry } from './sorry.ts';

/**
 * `npm run ledger -- verify`: works out every balance again from its entries and prints what differs. It reads the
 * table that the environment names: TABLE_NAME, and DYNAMODB_ENDPOINT for an engine that is not AWS.
 */
async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command !== 'verify' || rest.length > 0)
    throw new Sorry('npm run ledger knows one command: npm run ledger -- verify');
  if (!process.env.TABLE_NAME)
    throw new Sorry('TABLE_NAME names no table: set it, and DYNAMODB_ENDPOINT for a local engine.');
  const started = performance.now();
  const { accounts, entries, sums, differences } = await verifyLedger();
  for (const { where, what, detail } of differences) console.log(`${what}  ${where}  ${detail}`);
  for (const [account, sum] of Object.entries(sums).sort()) console.log(`${account.padEnd(20)} ${sum}`);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${accounts} accounts, ${entries} entries, ${differences.length} differences, ${seconds} s`);
  return differences.length === 0 ? 0 : 1;
}

/** What the shared modules ask for besides the table; this command uses neither queues nor pictures. */
const UNUSED = {
  DISTRICT: 'ledger',
  QUEUE_BASE_URL: 'http://localhost/unused-',
  ORIGINALS_BUCKET: 'unused',
  PUBLIC_BUCKET: 'unused',
  PUBLIC_ORIGIN: 'http://localhost',
};
// A deployed table is read with the caller's own credentials and region.
const local = process.env.DYNAMODB_ENDPOINT ? localAws : {};
for (const [name, value] of Object.entries({ ...UNUSED, ...local })) process.env[name] ??= value;

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Sorry ? error.message : error);
    process.exitCode = 2;
  });
