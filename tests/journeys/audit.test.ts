import { DeleteCommand, GetCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as act } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as createRoute } from '../../functions/dispatch/routes/handlers/create-route.ts';
import { handler as getReport } from '../../functions/report/handlers/get-report.ts';
import { handler as listAudit } from '../../functions/shared/audit/list-audit.ts';
import { sealAudit } from '../../functions/shared/audit/seal-audit.ts';
import { verifyAudit } from '../../functions/shared/audit/verify-audit.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { drain, lampOut, openWorld, STAFF, submit, tokenOf } from './world.ts';

type Row = Record<string, unknown> & { pk: string; sk: string; seq: number };

async function auditRows(): Promise<Row[]> {
  const { Items = [] } = await table().send(
    new ScanCommand({
      TableName: tableName(),
      FilterExpression: 'begins_with(pk, :audit)',
      ExpressionAttributeValues: { ':audit': 'AUDIT#' },
      ConsistentRead: true,
    }),
  );
  return Items as Row[];
}

const put = (Item: Record<string, unknown>) => table().send(new PutCommand({ TableName: tableName(), Item }));
const what = async () => (await verifyAudit()).findings.map((finding) => finding.what);

beforeAll(() => openWorld('audit'));

describe('the audit log', () => {
  let order = '';

  test('has one row for each change, by whom and by what, and holds no words', async () => {
    const filed = await submit({ ...lampOut, contact: { phone: '13800000077' } });
    await drain();
    order = orderIdOf(filed.json.reportId);
    await call(act, {
      params: { id: order, action: 'accept' },
      body: {},
      token: await tokenOf(STAFF.light1),
    });
    const rows = await auditRows();
    const of = (action: string) => rows.filter((row) => row.action === action);
    expect(of('POST /api/reports')).toMatchObject([{ actor: { kind: 'public' } }]);
    expect(of('report.submitted')).toMatchObject([{ actor: { kind: 'system', id: 'dispatch' } }]);
    expect(of('POST /api/work-orders/{id}/{action}')).toMatchObject([
      {
        actor: { kind: 'staff', id: STAFF.light1.id, roles: STAFF.light1.roles },
        changed: expect.arrayContaining([{ row: `ORDER#${order}|ORDER`, change: 'put', version: 2 }]),
      },
    ]);
    const all = JSON.stringify(rows);
    for (const words of ['13800000077', lampOut.description]) expect(all).not.toContain(words);
  });

  test('has a row for each look at a reporter’s number, and none for a refused one', async () => {
    const reportId = order.replace('W', 'R');
    const seen = async () => (await auditRows()).filter((row) => row.seen);
    await call(getReport, { params: { id: reportId }, token: await tokenOf(STAFF.community) });
    expect(await seen()).toMatchObject([
      { actor: { id: STAFF.community.id }, seen: { kind: 'report', id: reportId, field: 'contact' } },
    ]);
    const refused = await call(getReport, {
      params: { id: reportId },
      token: await tokenOf(STAFF.west),
    });
    expect(refused.status).toBe(404);
    expect(await seen()).toHaveLength(1);
  });

  test('leaves no row for what was refused', async () => {
    const before = (await auditRows()).length;
    const refused = await call(createRoute, { body: {}, token: await tokenOf(STAFF.light1) });
    expect(refused.status).toBe(403);
    expect(await auditRows()).toHaveLength(before);
  });

  test('is sealed once, by however many sealers, and then verifies', async () => {
    const rows = (await auditRows()).length;
    const sealed = await Promise.all([sealAudit(), sealAudit(), sealAudit()]);
    await sealAudit();
    expect(sealed.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(rows);
    const after = await auditRows();
    expect(after.every((row) => row.seq > 0 && row.outboxShard === undefined)).toBe(true);
    const verdict = await verifyAudit();
    expect(verdict.findings).toEqual([]);
    expect(verdict.rows).toBe(rows);
    expect(verdict.heads.reduce((sum, { seq }) => sum + seq, 0)).toBe(rows);
  });

  test('shows a changed row, a removed one, and one put between', async () => {
    const [victim] = (await auditRows()).filter(({ seq }) => seq === 1) as [Row];
    await put({ ...victim, actor: { kind: 'staff', id: 'S-SOMEBODY-ELSE' } });
    expect(await what()).toEqual(['changed']);
    await table().send(new DeleteCommand({ TableName: tableName(), Key: { pk: victim.pk, sk: victim.sk } }));
    expect(await what()).toContain('removed');
    await put(victim);
    expect(await what()).toEqual([]);
    const { seq, prev, hash, ...placeless } = victim;
    const inserted = { ...placeless, sk: `${victim.sk}X` };
    await put(inserted);
    expect(await what()).toEqual(['inserted']);
    await put({ ...inserted, seq, prev, hash });
    expect(await what()).toEqual(['inserted']);
    await put({ ...inserted, seq: 4_000, prev, hash });
    expect(await what()).toEqual(['inserted']);
    await table().send(
      new DeleteCommand({ TableName: tableName(), Key: { pk: inserted.pk, sk: inserted.sk } }),
    );
    expect(await what()).toEqual([]);
  });

  test('shows a log that was cut off at its end', async () => {
    const rows = await auditRows();
    const shard = (rows[0] as Row).pk.split('#').at(-1);
    const chain = rows.filter(({ pk }) => pk.endsWith(`#${shard}`));
    const { Item: head = {} } = await table().send(
      new GetCommand({ TableName: tableName(), Key: keys.auditHead(Number(shard)) }),
    );
    const last = chain.find(({ seq }) => seq === chain.length) as Row;
    await table().send(new DeleteCommand({ TableName: tableName(), Key: { pk: last.pk, sk: last.sk } }));
    expect(await what()).toEqual(['removed']);
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk: head.pk, sk: head.sk },
        UpdateExpression: 'SET seq = :seq',
        ExpressionAttributeValues: { ':seq': last.seq - 1 },
      }),
    );
    expect(await what()).toEqual(['head']);
    await put(head);
    await put(last);
    expect(await what()).toEqual([]);
  });

  test('shows what no sealer came for within an hour', async () => {
    await submit(lampOut);
    expect(await what()).toEqual([]);
    const later = Date.now() + 2 * 3_600_000;
    await atTime(
      () => later,
      async () => expect(await what()).toContain('not_sealed'),
    );
    await sealAudit();
    expect(await what()).toEqual([]);
  });

  test('is read by auditors and administrators, newest first, page by page', async () => {
    const all = await auditRows();
    const token = await tokenOf({ ...STAFF.oversight, roles: ['auditor'] });
    const got: { id: string; at: string; sealed: boolean }[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(listAudit, { query: { limit: '3', ...(cursor ? { cursor } : {}) }, token });
      expect(page.status).toBe(200);
      got.push(...page.json.items);
      cursor = page.json.nextCursor;
    } while (cursor);
    expect(got.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(got.map(({ at }) => at)).toEqual(
      got
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(got.every(({ sealed }) => sealed)).toBe(true);
    const theirs = await call(listAudit, { query: { limit: '100', actor: STAFF.light1.id }, token });
    expect(theirs.json.items).toMatchObject([{ actor: { id: STAFF.light1.id } }]);
    const bySystem = await call(listAudit, { query: { limit: '100', by: 'system' }, token });
    expect(new Set(bySystem.json.items.map((row: { actor: { kind: string } }) => row.actor.kind))).toEqual(
      new Set(['system']),
    );
    const refused = await call(listAudit, { token: await tokenOf(STAFF.community) });
    expect(refused.status).toBe(403);
    const bad = await call(listAudit, { query: { day: 'yesterday' }, token });
    expect(bad.status).toBe(422);
  });
});
