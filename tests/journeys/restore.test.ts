import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { handler as verifyLedger } from '../../functions/points/handlers/verify-ledger.ts';
import { handler as rateReport } from '../../functions/report/handlers/rate-report.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { auditTruths } from '../../functions/shared/truths/audit-truths.ts';
import { losingMessages } from '../support/faults.ts';
import { runCommand } from '../support/run-command.ts';
import { allRows, holdAtRest, isFarOff } from './invariants.ts';
import { holder } from './ledger-steps.ts';
import { answer, file, lamp } from './steps.ts';
import { drain, lampOut, openWorld } from './world.ts';

type Row = Awaited<ReturnType<typeof allRows>>[number];

/** The procedure of docs/operate.md: another table, filled from what was kept of the first. */
async function restore(rows: readonly Row[]): Promise<void> {
  await openWorld('restored');
  for (const Item of rows) await table().send(new PutCommand({ TableName: tableName(), Item }));
}
const later = <T>(work: () => Promise<T>): Promise<T> => atTime(() => Date.now() + 3_600_000, work);

/** A report that was solved and rated, one whose event is still to be applied, and somebody with points. */
async function district() {
  await openWorld('restore');
  const rated = await lamp('accept', 'start', 'finish');
  await answer(rated.token, true);
  await drain();
  await call(rateReport, { params: { token: rated.token }, body: { stars: 5 } });
  await drain();
  const holderId = await holder(30);
  const waiting = await file(lampOut);
  await losingMessages();
  return { rated, waiting, holderId, rows: await allRows() };
}

test('a whole restore has nothing to list, and goes on where it was', async () => {
  const { rows } = await district();
  await restore(rows);
  const { findings, late } = await later(auditTruths);
  expect([findings, late.map(({ kind }) => kind)]).toEqual([[], ['report_without_order']]);
  expect(await verifyLedger()).toMatchObject({ accounts: 1 });
  await atTime(
    () => Date.now() + 60_000,
    () => sweepOutbox(),
  );
  await drain();
  expect((await holdAtRest()).orders).toHaveLength(2);
  expect(await later(auditTruths)).toMatchObject({ findings: [], late: [] });
});

test('half a restore is listed by both commands, row by row', async () => {
  const { rated, waiting, holderId, rows } = await district();
  const lost = [
    keys.orderLog(rated.id, 2),
    keys.review(rated.id),
    keys.accountEntry(holderId, 'material', 1),
    ...rows.filter((row) => row.pk.startsWith('OUTBOX#') && !isFarOff(row)),
  ].map(({ pk, sk }) => `${pk} ${sk}`);
  const kept = rows.filter(({ pk, sk }) => !lost.includes(`${pk} ${sk}`));
  expect(kept).toHaveLength(rows.length - 4);
  await restore(kept);

  const listed = (await later(auditTruths)).findings.map(({ kind, id }) => `${kind} ${id}`).sort();
  const review = rated.reportId.replace(/^R/, 'V');
  expect(listed).toEqual([
    `decision_without_review ${review}`,
    `log_differs ${rated.id}`,
    `rating_without_review ${rated.reportId}`,
    `report_without_order ${waiting.reportId}`,
    `step_without_log ${rated.id}`,
  ]);
  await expect(verifyLedger()).rejects.toThrow(/the ledger has \d+ differences/);

  // As the commands say it: what is too young to be missing is not listed yet.
  const truths = await runCommand('truths');
  expect(truths.code).toBe(1);
  expect(truths.out).toContain(`log_differs  ${rated.id}  version 6, log 1 3 4 5 6\n`);
  expect(truths.out).toMatch(/\n2 reports, 3 findings, 0 late, \d+\.\d s\n$/);
  const ledger = await runCommand('ledger', ['verify']);
  expect([ledger.code, ledger.out]).toEqual([1, expect.stringContaining(`ACCOUNT#${holderId}`)]);
});
