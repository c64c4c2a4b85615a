import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { handler as saveNotice } from '../../functions/identity/consent/handlers/save-notice.ts';
import { handler as addChild } from '../../functions/identity/residents/children/handlers/add-child.ts';
import { setStatus } from '../../functions/scan/code-changes.ts';
import { handler as createCodeJob } from '../../functions/scan/jobs/handlers/create-code-job.ts';
import { MACHINERY } from '../../functions/shared/inventory/machinery.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { allItems } from '../../local/inventory/collect.ts';
import { loadDistrict } from '../../local/seed/load-district.ts';
import { writeConfig } from '../../local/seed/write-config.ts';
import { hired, knock } from '../support/accounts.ts';
import { putImport } from '../support/imports.ts';
import { copyOf, lived } from '../support/personal-data.ts';
import { codeFor, newPhone } from '../support/residents.ts';
import { allRows } from './invariants.ts';
import { drain, GRID, openWorld, STAFF, tokenOf } from './world.ts';

/** A little of everything that writes: configuration, staff, codes, residents, reports, points, copies. */
beforeAll(async () => {
  await openWorld('inventory');
  const member = await hired();
  await knock(member.username);
  await knock(member.username, 'wrong');
  const admin = await tokenOf({ ...STAFF.admin, roles: ['administrator', 'district_operator'] });
  const uploadId = await putImport(Buffer.from(`name,region\n一单元101,${GRID}\n`), admin);
  await call(createCodeJob, { body: { kind: 'csv', uploadId }, token: admin });
  await drain();
  const [issued] = (await allRows()).filter(({ type }) => type === 'code_entry');
  await setStatus(String(issued?.code), 'suspended');
  await call(saveNotice, {
    body: {
      purpose: 'points',
      title: { zh: '标题', en: 'Title' },
      text: { zh: '十个字以上的告知内容在这里', en: 'More than ten letters' },
      revision: 0,
      publish: false,
    },
    token: admin,
  });
  const person = await lived('甲');
  await call(addChild, { body: { nickname: '孩子', birthDate: '2020-01-01' }, token: person.token });
  await copyOf(person);
  await codeFor(newPhone());
  await lived('乙', true);
  await drain();
  await writeConfig(loadDistrict(join(import.meta.dirname, '../../districts/kangbashi')));
}, 90_000);

/** Rows that their key alone tells. */
const UNTYPED: Record<string, string> = { ADMINISTRATORS: 'administrators', ROSTER: 'roster' };

it('nothing is stored that the inventory does not know', async () => {
  const items = new Map((await allItems()).map((each) => [each.type, each]));
  const event = items.get('(event)');
  const unknown = new Set<string>();
  const seen = new Set<string>();
  for (const row of await allRows()) {
    const [head = '', tail = ''] = row.pk.split('#');
    const kind = head === 'CONFIG' ? tail : (UNTYPED[head] ?? row.type);
    const item = row.pk.startsWith('OUTBOX#') ? event : items.get(String(kind));
    if (!item) {
      unknown.add(`${row.pk.split('#')[0]} (type ${row.type})`);
      continue;
    }
    seen.add(item.type);
    for (const [name, value] of Object.entries(row)) {
      if (MACHINERY.has(name)) continue;
      const field = item.schema.shape[name];
      if (!field) unknown.add(`${item.type}.${name}`);
      else if (!(field as { safeParse: (v: unknown) => { success: boolean } }).safeParse(value).success)
        unknown.add(`${item.type}.${name} is of another kind`);
    }
  }
  expect([...unknown].sort()).toEqual([]);
  expect(seen.size).toBeGreaterThan(30);
});
