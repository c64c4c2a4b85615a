import type { Difference, Holding, LooseEntry, Row } from './check-rows.ts';
import { WAIT_MS } from './reversal.ts';

/** Every award inside one interval of taking part, every reversal and refund within what it undoes. */
export function checkFounded(holding: Holding): Difference[] {
  return [
    ...checkOptIns(holding),
    ...checkTakingPart(holding),
    ...checkReversals(holding),
    ...checkRefunds(holding),
  ];
}

function checkOptIns({ where, account, entries, optIns }: Holding): Difference[] {
  if (account?.kind === 'organisation') return [];
  const inside = ({ at, row }: LooseEntry): boolean =>
    optIns.some(
      ({ from, until }) =>
        String(from) <= String(row.eventAt) &&
        (until === undefined || at <= String(until)) &&
        String(from) <= at,
    );
  return entries
    .filter((entry) => entry.reason === 'earn' && !inside(entry))
    .map(({ sk, at }) => ({ where, what: 'outside_opt_in', detail: `${sk}: ${at}` }));
}

/** The interval that runs is the one the account knows: awards look at the account, the proof at the intervals. */
function checkTakingPart({ where, account, optIns }: Holding): Difference[] {
  const running = optIns.filter(({ until }) => until === undefined).map(({ from }) => String(from));
  const known = account?.optedInSince === undefined ? [] : [String(account.optedInSince)];
  return running.join() === known.join()
    ? []
    : [
        {
          where,
          what: 'opt_in_differs',
          detail: `since ${known.join() || 'never'}, intervals ${running.join(', ') || 'none'}`,
        },
      ];
}

/** Two people, a notice and the waiting time, or it should not have happened (L-04). */
const isLawful = (reversal: Row | undefined, at: string): boolean =>
  reversal?.state === 'effective' &&
  reversal.approvedBy !== undefined &&
  reversal.approvedBy !== reversal.proposedBy &&
  (reversal.appeal === undefined ||
    (reversal.decidedBy !== undefined &&
      reversal.decidedBy !== reversal.approvedBy &&
      reversal.decidedBy !== reversal.proposedBy)) &&
  Date.parse(at) >= Date.parse(String(reversal.noticedAt)) + WAIT_MS;

function checkReversals({ where, entries, reversals }: Holding): Difference[] {
  const seen = new Set<string>();
  return entries
    .filter(({ reason }) => reason === 'reversal')
    .flatMap(({ sk, currency, amount, at, row }) => {
      const original = entries.find((each) => each.currency === currency && each.sequence === row.reverses);
      const key = `${currency}#${row.reverses}`;
      const size = Math.abs(amount) + (Number(row.writtenOff) || 0);
      const found: Difference[] = [];
      const say = (what: string, detail: string) => found.push({ where, what, detail: `${sk}: ${detail}` });
      if (!original) say('reversal_unfounded', `no entry ${row.reverses}`);
      else if (size > Math.abs(original.amount))
        say('reversal_too_large', `${size} of ${Math.abs(original.amount)}`);
      if (original && original.reason !== 'earn' && original.reason !== 'penalty')
        say('reversal_unfounded', `of a ${original.reason}`);
      if (seen.has(key)) say('reversal_twice', `of entry ${row.reverses}`);
      seen.add(key);
      const reversal = reversals.find((each) => each.currency === currency && each.reverses === row.reverses);
      if (!isLawful(reversal, at)) say('reversal_unlawful', 'without two people, notice and waiting time');
      return found;
    });
}

function checkRefunds({ where, entries }: Holding): Difference[] {
  const refunds = entries.filter(({ reason }) => reason === 'refund');
  return [...Map.groupBy(refunds, ({ row }) => row.refunds)].flatMap(([spent, group]) => {
    const original = entries.find(({ reason, sequence }) => reason === 'spend' && sequence === spent);
    const sum = group.reduce((total, { amount }) => total + amount, 0);
    return original && group.length === 1 && sum <= -original.amount
      ? []
      : [{ where, what: 'refund_too_large', detail: `${sum} for entry ${String(spent)}` }];
  });
}
