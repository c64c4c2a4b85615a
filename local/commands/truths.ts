import { iso } from '../../functions/shared/clock.ts';
import { auditTruths, nameOf } from '../../functions/shared/truths/audit-truths.ts';
import type { Finding } from '../../functions/shared/truths/find-missing-effects.ts';
import { Sorry } from '../sorry.ts';
import { chooseDistrict } from './choose-district.ts';
import { runCommand } from './run-command.ts';

const lineOf = (finding: Finding): string =>
  nameOf(finding) + (finding.at === undefined ? '' : `  since ${iso(finding.at)}`);

/** `npm run truths`: prints effects that are missing, and whether the outbox still stands for them. */
async function truths(args: string[]): Promise<number> {
  if (args.length > 0) throw new Sorry('npm run truths takes no argument.');
  chooseDistrict();
  const started = performance.now();
  const { reports, findings, late } = await auditTruths();
  for (const finding of findings) console.log(lineOf(finding));
  for (const finding of late) console.log(`late: ${lineOf(finding)}`);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${reports} reports, ${findings.length} findings, ${late.length} late, ${seconds} s`);
  return findings.length === 0 ? 0 : 1;
}

runCommand(truths);
