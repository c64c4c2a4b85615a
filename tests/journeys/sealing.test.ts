import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { handler as getReport } from '../../functions/report/handlers/get-report.ts';
import { resetKeyRing } from '../../functions/shared/sealing/key-ring.ts';
import { open, seal } from '../../functions/shared/sealing/seal.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { binFull, openWorld, STAFF, submit, tokenOf } from './world.ts';

beforeAll(() => openWorld('sealing'));

const PHONE = '13800000042';

test('a phone number lies in the table under its own key, and staff in charge still read it', async () => {
  const filed = await submit({ ...binFull, contact: { phone: PHONE } });
  const { reportId } = filed.json;
  const { Items = [] } = await table().send(new ScanCommand({ TableName: tableName() }));
  expect(JSON.stringify(Items)).not.toContain(PHONE);
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.contact(reportId) }),
  );
  expect(Item?.phone).toMatch(/^s1\.contact-1\./);
  const seen = await call(getReport, { params: { id: reportId }, token: await tokenOf(STAFF.community) });
  expect(seen.json.contact).toEqual({ phone: PHONE });
});

test('sealed text opens in its own row alone, unchanged alone', async () => {
  const sealed = await seal('person', 'PERSON#1/name', '云朵');
  expect(await open('PERSON#1/name', sealed)).toBe('云朵');
  await expect(open('PERSON#2/name', sealed)).rejects.toThrow();
  const at = sealed.length - 5;
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  await expect(open('PERSON#1/name', changed)).rejects.toThrow();
  await expect(open('PERSON#1/name', 'plain text')).rejects.toThrow('not a sealed field');
  await expect(open('PERSON#1/name', sealed.replace('person-1', 'person-9'))).rejects.toThrow(
    'no sealing key person-9',
  );
  expect(await seal('person', 'PERSON#1/name', '云朵')).not.toBe(sealed);
});

test('Lambdas that start at the same moment agree on one key', async () => {
  const sealed = await Promise.all(
    Array.from({ length: 8 }, () => {
      // Each forgets what the others found, as another process would.
      resetKeyRing();
      return seal('staff', 'STAFF#1/totp', 'secret');
    }),
  );
  resetKeyRing();
  for (const text of sealed) expect(await open('STAFF#1/totp', text)).toBe('secret');
});
