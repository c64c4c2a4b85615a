import { verifyLedger } from '../../functions/points/verify/verify-ledger.ts';
import { Sorry } from '../sorry.ts';
import { chooseDistrict } from './choose-district.ts';
import { runCommand } from './run-command.ts';

/** `npm run ledger -- verify`: works out every balance again from its entries and prints what differs. */
async function ledger([command, ...rest]: string[]): Promise<number> {
  if (command !== 'verify' || rest.length > 0)
    throw new Sorry('npm run ledger knows one command: npm run ledger -- verify');
  chooseDistrict();
  const started = performance.now();
  const { accounts, entries, sums, differences } = await verifyLedger();
  for (const { where, what, detail } of differences) console.log(`${what}  ${where}  ${detail}`);
  for (const [account, sum] of Object.entries(sums).sort()) console.log(`${account.padEnd(20)} ${sum}`);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${accounts} accounts, ${entries} entries, ${differences.length} differences, ${seconds} s`);
  return differences.length === 0 ? 0 : 1;
}

runCommand(ledger);
