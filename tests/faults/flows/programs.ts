import { postRequest } from '../../../functions/report/open311/requests/post-request.ts';
import { postUpdate } from '../../../functions/report/open311/updates/post-update.ts';
import type { Form } from '../../../functions/report/open311/wire/read-form.ts';
import { submitReport } from '../../../functions/report/submit.ts';
import { orderIdOf } from '../../../functions/shared/ids.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { CODE, DISTRICT, districtRows, GRID, HERE } from '../../support/small-district.ts';
import type { Sent } from '../witness.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { reportNow } from './resident.ts';
import { workOn } from './staff.ts';

export const KEY = 'K-CITYAPP';
const SHOP = 'A2345678B';

export const formOf = (fields: Record<string, string>): Form => ({
  fields: new Map(Object.entries(fields).map(([name, value]) => [name, [value]])),
  files: [],
});

/** @returns the id of the request */
export const post = async (form: Form): Promise<string> => {
  const answer = await postRequest({ keyId: KEY, form, sendersId: undefined, language: 'en' }, false);
  return (answer as { service_request_id: string }[])[0]?.service_request_id ?? '';
};

/** A program sends, hears nothing, and sends again; now and then from two of its machines at once. */
async function file(world: World, serial: string): Promise<string | undefined> {
  const { random } = world;
  const fields = {
    service_code: random.pick(['lighting.lamp_out', 'sanitation.bin_overflow']),
    ...random.pick([{ lat: String(HERE.lat), long: String(HERE.lng) }, { address_string: '东街 12 号' }]),
  };
  // Under a number of the program's own, or without: then the form itself is what it is known by for a while.
  const name = random.chance(0.5) ? { 'attribute[fixmystreet_id]': serial } : undefined;
  const send = (description: string) => post(formOf({ ...fields, ...name, description }));
  const body = { category: fields.service_code, description: `程序说明 ${serial}` };
  return sendOften(world, { key: `program ${serial}`, body, again: name ? send : false }, () =>
    send(body.description),
  );
}

async function sendOften(
  world: World,
  what: Pick<Sent, 'key' | 'body' | 'again'>,
  send: () => Promise<string>,
): Promise<string | undefined> {
  const sent: Sent = { ...what, heard: [], refused: [] };
  world.witness.submissions.push(sent);
  const once = async (): Promise<void> => {
    const heard = await ask(world, 'submit', send);
    if (heard && 'value' in heard) sent.heard.push(heard.value);
    if (heard && 'refused' in heard) sent.refused.push(heard.refused);
  };
  const twin = world.random.chance(0.4) ? once() : undefined;
  await once();
  await twin;
  return sent.heard[0];
}

/** What its people say of it meanwhile; "reopen" counts only where something is finished. */
async function remark(world: World, reportId: string, serial: string): Promise<void> {
  const { random, witness } = world;
  const reopens = reportNow(world, reportId)?.status === 'finished' && random.chance(0.5);
  const text = `程序留言 ${serial}`;
  const form = formOf({
    update_id: serial,
    service_request_id: reportId,
    status: reopens ? 'REOPEN' : 'OPEN',
    updated_datetime: new Date(world.scheduler.time).toISOString(),
    description: text,
  });
  const send = async (): Promise<void> => {
    const heard = await ask(world, 'update', () => postUpdate(form, KEY, false));
    if (!heard || !('value' in heard)) return;
    if (reopens) witness.answers.push({ reportId, solved: false });
    else witness.remarks.push({ reportId, text });
  };
  const twin = random.chance(0.4) ? send() : undefined;
  await send();
  await twin;
}

async function conversation(world: World, serial: string): Promise<void> {
  const id = await file(world, serial);
  if (!id) return;
  world.act(async () => {
    for (let n = world.random.int(4); n > 0; n--) {
      await world.sleep(world.random.int(90_000));
      await remark(world, id, `${serial}.${n}`);
    }
  });
  await workOn(world, orderIdOf(id), 4 + world.random.int(8));
}

/** A shop asks the office of its trade from its own code. */
async function shop(world: World, serial: string): Promise<void> {
  const body = {
    kind: 'merchant_request' as const,
    code: SHOP,
    category: 'lighting.lamp_out',
    description: `商户说明 ${serial}`,
  };
  const key = `shop-${serial}`;
  const id = await sendOften(world, { key, body }, () => submitReport(body, key));
  if (id) await workOn(world, orderIdOf(id), world.random.int(8));
}

/** Other programs file, ask and say "not solved" through Open311, beside a shop that writes from its code. */
export function programs(world: World): void {
  const own = districtRows();
  const district = own.find(({ pk }) => pk === 'CONFIG#district');
  const plate = own.find(({ code }) => code === CODE);
  const trade = {
    kind: 'merchant',
    industry: 'catering',
    place: { name: '面馆', regionCode: GRID, location: HERE },
  };
  for (const Item of [
    { ...district, industryUnits: { catering: 'U-LIGHT' } },
    { ...plate, ...keys.code(SHOP, 0), code: SHOP, ...trade },
  ])
    world.longThere(Item);
  const count = 1 + world.random.int(4);
  for (let i = 0; i < count; i++)
    world.act(async () => {
      await world.sleep(world.random.int(20_000));
      await (world.random.chance(0.7) ? conversation : shop)(world, `${DISTRICT}-${i}`);
    });
}
