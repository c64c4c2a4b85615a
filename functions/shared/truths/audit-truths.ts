import { iso, now } from '../clock.ts';
import { logger } from '../observability.ts';
import type { Finding } from './find-missing-effects.ts';
import { readPartitions } from './read-partitions.ts';
import { truths } from './truths.ts';
import { waitingEvent } from './waiting-events.ts';

/** What may take as long as this is not missing: the time in which everything heals after faults stop. */
const PATIENCE_MS = 15 * 60_000;
/** As many lines as a log is read for; the command prints all of them. */
const SHOWN = 1_000;

const TRUTHS = [
  'REPORT#',
  'ORDER#',
  'REVIEW#',
  'DECISION#',
  'CONTACT#',
  'UPLOAD#',
  'OP#report.submit#',
  'CLAIMS#',
  'PLAN#',
  'PINS#',
  'STAFF#',
  'UNITSTAFF#',
  'ROLESTAFF#',
] as const;

export interface Verdict {
  reports: number;
  /** Missing, and nothing in the outbox will bring it. */
  findings: Finding[];
  /** Missing, and an outbox row still stands for it: the sweeper and the dead-letter alarms are at it. */
  late: Finding[];
}

export const nameOf = ({ kind, id, detail = '' }: Finding): string => `${kind}  ${id}  ${detail}`.trimEnd();

async function look(): Promise<{ reports: number; findings: Finding[] }> {
  const before = now() - PATIENCE_MS;
  const { cases, all } = truths(before);
  await readPartitions(TRUTHS, (pk, rows) => {
    for (const each of all) each.add(pk, rows);
  });
  const found = all.flatMap((each) => each.findings());
  return {
    reports: cases.reports,
    findings: found.filter(({ at }) => at === undefined || at <= before),
  };
}

async function waitingEvents(): Promise<Set<string>> {
  const waiting = new Set<string>();
  await readPartitions(['OUTBOX#'], (_, rows) => {
    for (const row of rows) waiting.add(waitingEvent(row) ?? '');
  });
  return waiting;
}

/**
 * Lists effects that are missing; repairs nothing. It reads truths, then the outbox, then the truths again: an event
 * whose truth was seen the first time has its row in the outbox after that, or its effect in the table after that.
 * So whatever people do meanwhile, a sound table has no findings. It is read once when nothing seems amiss.
 */
export async function auditTruths(): Promise<Verdict> {
  const { reports, findings: first } = await look();
  if (first.length === 0) return { reports, findings: [], late: [] };
  const waiting = await waitingEvents();
  const again = new Set((await look()).findings.map(nameOf));
  const missing = first.filter((finding) => again.has(nameOf(finding)));
  const isLate = ({ by }: Finding): boolean => by !== undefined && waiting.has(by);
  return { reports, findings: missing.filter((each) => !isLate(each)), late: missing.filter(isLate) };
}

/** Each night. A finding ends as an error, so that the alarm on errors tells somebody. */
export const handler = async (): Promise<{ reports: number; late: number }> => {
  const { reports, findings, late } = await auditTruths();
  logger.info('truths audited', { reports, findings: findings.length, late: late.length });
  for (const { kind, id, detail, at } of findings.slice(0, SHOWN))
    logger.error('effect missing', {
      kind,
      id,
      ...(detail ? { detail } : {}),
      ...(at ? { since: iso(at) } : {}),
    });
  if (findings.length > 0) throw new Error(`${findings.length} effects are missing`);
  return { reports, late: late.length };
};
