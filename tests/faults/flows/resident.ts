import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { confirmReport, rateReport } from '../../../functions/report/answer.ts';
import { answerQuestion } from '../../../functions/report/answer-question.ts';
import type { Report } from '../../../functions/report/domain/report.ts';
import { follow, unfollow } from '../../../functions/report/following/follow.ts';
import { type Submission, submitReport } from '../../../functions/report/submit.ts';
import { draftOwner } from '../../../functions/shared/media/draft-owner.ts';
import { sweptAfter } from '../../../functions/shared/retention/due.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { CODE, HERE } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';

const PICTURES = {
  good: Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3, 4, 5, 6]),
  damaged: Buffer.from([0xff, 0xd8, 0xff]),
  none: Buffer.from('not a picture at all'),
};

export const reportNow = (world: World, id: string): Report | undefined => {
  const key = keys.report(id);
  return world.table.engine.store.item(key.pk, key.sk) as unknown as Report | undefined;
};

/** An upload's row and its bytes, as a phone leaves them. @returns the upload's id */
export function putUpload(
  world: World,
  label: string,
  owner: string | undefined,
  bytes = PICTURES.good,
): string {
  const { table, storage, scheduler } = world;
  const id = `U${label.padStart(32, '0')}`;
  table.direct(
    new PutCommand({
      TableName: '-',
      Item: {
        ...keys.upload(id),
        type: 'upload',
        ownedBy: owner,
        at: new Date(scheduler.time).toISOString(),
        ...sweptAfter(keys.upload(id), scheduler.time + 24 * 3_600_000),
      },
    }),
  );
  storage.objects.set(placeOf(id), bytes);
  return id;
}

const placeOf = (uploadId: string): string => `originals/uploads/${uploadId}`;

/** A picture that was put into storage, is late, or never comes. */
export function upload(world: World, owner: string | undefined): string {
  const { random, storage } = world;
  const bytes = random.pick([PICTURES.good, PICTURES.good, PICTURES.damaged, PICTURES.none]);
  const id = putUpload(world, `P${++uploads}`, owner, bytes);
  if (random.chance(0.2)) {
    storage.objects.delete(placeOf(id));
    if (random.chance(0.75))
      world.scheduler.after(random.int(180_000), () => storage.objects.set(placeOf(id), bytes));
  }
  return id;
}

let uploads = 0;

/** Now and then one that another report has, too: whoever knows an upload without an owner may try. */
function picture(world: World, owner: string | undefined): string {
  if (owner === undefined && shared.length > 0 && world.random.chance(0.3)) return shared[0] ?? '';
  const id = upload(world, owner);
  if (owner === undefined) shared.push(id);
  return id;
}
let shared: string[] = [];
let serial = 0;
/** Serial numbers begin anew with every run. */
export const beginSerials = (): void => {
  serial = 0;
  uploads = 0;
  shared = [];
};

async function fill(world: World, photos: number): Promise<{ key: string; body: Submission }> {
  const { random } = world;
  const bound = random.chance(0.7);
  const key = `draft-${++serial}`;
  const owner = await draftOwner(key);
  const where = random.pick([{ code: CODE }, { location: HERE }, { address: '东街 12 号' }]);
  return {
    key,
    body: {
      ...where,
      category: random.pick(['lighting.lamp_out', 'lighting.pole', 'sanitation.bin_overflow']),
      description: `说明 ${serial}`,
      ...(photos > 0
        ? {
            photos: [
              ...new Set(Array.from({ length: photos }, () => picture(world, bound ? owner : undefined))),
            ],
          }
        : {}),
      ...(random.chance(0.3) ? { contact: { phone: '13800000000' } } : {}),
    },
  };
}

/** Files a report, now and then from two devices at once. @returns its id, when an answer was heard */
export async function submit(world: World, photos = 0, tries?: number): Promise<string | undefined> {
  const { key, body } = await fill(world, photos);
  const sent = { key, body, heard: [] as string[], refused: [] as string[] };
  world.witness.submissions.push(sent);
  const once = async (): Promise<void> => {
    let attempt = 0;
    const keyed = (): string => (world.freshKeys ? `${key}-${attempt++}` : key);
    const heard = await ask(world, 'submit', () => submitReport(body, keyed()), tries);
    if (heard && 'value' in heard) sent.heard.push(heard.value);
    else if (heard) sent.refused.push(heard.refused);
  };
  const twin = world.random.chance(0.25) ? world.sleep(world.random.int(2_000)).then(once) : undefined;
  await once();
  await twin;
  return sent.heard[0];
}

/** Says whether it is solved; sometimes a second finger says something too. */
export async function answer(world: World, reportId: string, solved: boolean): Promise<void> {
  const { random, witness } = world;
  const say = async (word: boolean): Promise<void> => {
    const heard = await ask(world, 'confirm', () =>
      confirmReport(reportId, word, word ? undefined : '还是不亮'),
    );
    if (heard && 'value' in heard) witness.answers.push({ reportId, solved: word });
  };
  const twin = random.chance(0.3) ? say(random.chance(0.7) ? solved : !solved) : undefined;
  await say(solved);
  await twin;
}

/** Neighbours with the same trouble: each says so from a phone, some twice, and some think again. */
export async function meToo(world: World, reportId: string, neighbours: number): Promise<void> {
  const { random, witness } = world;
  for (let n = 0; n < neighbours; n++) {
    const phone = `phone-${++serial}`;
    const say = () => ask(world, 'follow', () => follow(reportId, { phone }), 3);
    const twin = random.chance(0.4) ? say() : undefined;
    const heard = [await say(), await twin].find((each) => each && 'value' in each);
    const follower = heard && 'value' in heard ? heard.value.token.split('.')[1] : undefined;
    if (follower === undefined) continue;
    const leaves = random.chance(0.3);
    const heardOf = leaves ? await ask(world, 'unfollow', () => unfollow(reportId, follower), 3) : undefined;
    const away = heardOf !== undefined && 'value' in heardOf;
    witness.followers.push({ reportId, follower, ...(leaves ? { away } : {}) });
    await world.sleep(random.int(5_000));
  }
}

/** Looks now and then, and answers what is asked; sometimes twice, in other words. */
export async function replyTo(world: World, reportId: string, looks: number): Promise<void> {
  const { random, witness } = world;
  for (let look = 0; look < looks; look++) {
    await world.sleep(5_000 + random.int(25_000));
    const { status, question } = reportNow(world, reportId) ?? {};
    if (status !== 'waiting' || random.chance(0.3)) continue;
    const asked = question?.at ?? '';
    const say = async (text: string): Promise<void> => {
      const answer = { question: asked, text };
      const heard = await ask(world, 'reply', () => answerQuestion(reportId, answer, undefined), 2);
      if (heard && 'value' in heard) witness.replies.push({ reportId, text });
    };
    const text = `回答 ${++serial}`;
    const twin = random.chance(0.3) ? say(random.chance(0.5) ? text : `另答 ${serial}`) : undefined;
    await say(text);
    await twin;
  }
}

export async function rate(world: World, reportId: string): Promise<void> {
  const { random, witness } = world;
  const say = async (stars: number): Promise<void> => {
    const heard = await ask(world, 'rate', () =>
      rateReport(reportId, stars, random.chance(0.5) ? '谢谢' : undefined),
    );
    if (heard && 'value' in heard) witness.ratings.push({ reportId, stars: heard.value.stars });
  };
  const stars = 1 + random.int(5);
  const twin = random.chance(0.3) ? say(random.chance(0.5) ? stars : 1 + random.int(5)) : undefined;
  await say(stars);
  await twin;
}
