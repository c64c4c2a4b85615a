import { strFromU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { handler as eraseMe } from '../../functions/identity/personal-data/handlers/erase-me.ts';
import { handler as countMine } from '../../functions/notify/inbox/handlers/count-my-inbox.ts';
import { handler as listMine } from '../../functions/notify/inbox/handlers/list-my-inbox.ts';
import { handler as markMine } from '../../functions/notify/inbox/handlers/mark-my-inbox.ts';
import { newCapability, newId, reportIdOf } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { moved } from '../support/notices.ts';
import { copyOf, lived } from '../support/personal-data.ts';
import { resident } from '../support/residents.ts';
import { allRows, changingNothing } from './invariants.ts';
import { file } from './steps.ts';
import { drain, lampOut, openWorld } from './world.ts';

beforeAll(() => openWorld('myinbox'));

const inboxOf = async (personId: string) =>
  (await allRows()).filter((row) => row.type === 'inbox' && row.ownerId === personId);

it('tells a resident of each step of a report once, in words', async () => {
  const { person, token } = await resident();
  const id = reportIdOf((await file(lampOut)).id);
  await drain();
  const said = await moved([person.id, person.id], { reportId: id, action: 'finished', version: 4 });
  await moved([person.id], said);
  await moved([person.id], { reportId: id, action: 'something_new', version: 5 });
  const { items } = (await call(listMine, { token })).json;
  expect(items).toMatchObject([
    { title: '您关注的诉求有新进展', action: 'something_new', read: false },
    { title: '办理完毕，请看看是否解决', about: '路灯不亮 · 3号路灯', reportId: id },
  ]);
  expect((await call(countMine, { token })).json).toEqual({ count: 2, more: false });
  const marked = await call(markMine, { token, body: { upTo: items[0].id } });
  expect(marked.json).toEqual({ unread: { count: 0, more: false }, left: false });
});

it('another’s inbox is not reachable', async () => {
  const [one, other] = [await resident(), await resident('李叔')];
  await moved([one.person.id]);
  const [{ id }] = (await call(listMine, { token: one.token })).json.items;
  expect((await call(listMine, { token: other.token })).json.items).toEqual([]);
  const foreign = await changingNothing(() => call(markMine, { token: other.token, body: { ids: [id] } }));
  expect(foreign.status).toBe(404);
});

it('more followers than fit into one transaction are all told; who is gone is left out', async () => {
  const people = await Promise.all(Array.from({ length: 90 }, async () => (await resident()).person.id));
  const nobody = newId('P', 0);
  const { reportId } = await moved([...people, nobody]);
  const rows = (await allRows()).filter((row) => row.type === 'inbox' && row.reportId === reportId);
  expect(rows.map(({ ownerId }) => ownerId).sort()).toEqual([...people].sort());
});

it('stands in a person’s copy, goes with the person, and nothing comes after', async () => {
  const person = await lived('寅');
  for (let version = 101; version <= 103; version++)
    await moved([person.id], { reportId: person.reportId, version });
  const held = (await inboxOf(person.id)).length;
  expect(held).toBeGreaterThanOrEqual(3);
  const part = JSON.parse(strFromU8((await copyOf(person))['notify.json'] ?? new Uint8Array()));
  expect(part).toHaveLength(held);
  expect(part[0]).toMatchObject({ kind: 'report', reportId: person.reportId });
  const erased = await call(eraseMe, {
    token: person.token,
    body: { certificate: newCapability('X') },
  });
  expect(erased.status).toBe(202);
  await drain();
  expect(await inboxOf(person.id)).toEqual([]);
  await moved([person.id], { reportId: person.reportId, version: 9 });
  expect(await inboxOf(person.id)).toEqual([]);
});
