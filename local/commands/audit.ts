import { verifyAudit } from '../../functions/shared/audit/verify-audit.ts';
import { DataFolder } from '../data-folder.ts';
import { dataDirOf } from '../options.ts';
import { Sorry } from '../sorry.ts';
import { chooseDistrict } from './choose-district.ts';
import { runCommand } from './run-command.ts';

/** `npm run audit -- verify`: follows every chain of the audit log and prints what was changed behind its back. */
async function audit([command, ...rest]: string[]): Promise<number> {
  if (command !== 'verify' || rest.length > 0)
    throw new Sorry('npm run audit knows one command: npm run audit -- verify');
  const deployed = process.env.TABLE_NAME !== undefined;
  chooseDistrict();
  if (!deployed) process.env.MASTER_SECRET = new DataFolder(dataDirOf(process.env)).masterSecret();
  if (!process.env.MASTER_SECRET && !process.env.MASTER_SECRET_PARAMETER)
    throw new Sorry('The chains are keyed: set MASTER_SECRET_PARAMETER to the name of the master secret.');
  const started = performance.now();
  const { rows, heads, findings } = await verifyAudit();
  for (const { what, where, detail } of findings) console.log(`${what}  ${where}  ${detail}`);
  for (const [chain, { seq, hash }] of heads.entries()) console.log(`chain ${chain}  ${seq}  ${hash}`);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${rows} rows, ${findings.length} findings, ${seconds} s`);
  return findings.length === 0 ? 0 : 1;
}

runCommand(audit);
