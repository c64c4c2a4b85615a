import { expect, it } from 'vitest';
import { UploadQueue, type UploadTools } from './upload-queue.ts';

const blob = new Blob(['x']);
const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Each picture fails as often as `failures` says, then succeeds. */
function queue(failures: Record<string, number>, temporary = true) {
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const tools: UploadTools = {
    isTemporary: () => temporary,
    wait: tick,
    start: (one) => {
      running += 1;
      most = Math.max(most, running);
      const id = String(one.size);
      log.push(id);
      const finish = async () => {
        await tick();
        running -= 1;
        if ((failures[id] ?? 0) > 0) {
          failures[id] = (failures[id] ?? 0) - 1;
          throw new Error('cut off');
        }
        return `u${id}`;
      };
      return { done: finish(), cancel: () => undefined };
    },
  };
  return { uploads: new UploadQueue(tools, () => undefined), log, most: () => most };
}

const sized = (size: number) => new Blob(['x'.repeat(size)]);

it('uploads all, two at a time', async () => {
  const { uploads, most } = queue({});
  const ids = ['1', '2', '3', '4', '5'];
  for (const id of ids) uploads.add(id, sized(Number(id)));
  await uploads.settled(ids);
  expect(ids.map((id) => uploads.state(id)?.uploadId)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5']);
  expect(most()).toBe(2);
});

it('tries a dropped upload again by itself, three times', async () => {
  const { uploads, log } = queue({ 1: 3 });
  uploads.add('1', blob);
  await uploads.settled(['1']);
  expect(log).toHaveLength(4);
  expect(uploads.state('1')?.phase).toBe('done');
});

it('gives up on a refusal at once, and tries again when asked', async () => {
  const { uploads, log } = queue({ 1: 1 }, false);
  uploads.add('1', blob);
  await uploads.settled(['1']);
  expect(uploads.state('1')?.phase).toBe('failed');
  uploads.add('1', blob);
  await uploads.settled(['1']);
  expect(uploads.state('1')?.phase).toBe('done');
  expect(log).toHaveLength(2);
});

it('does not upload twice what is there', async () => {
  const { uploads, log } = queue({});
  uploads.add('1', blob);
  uploads.add('1', blob);
  await uploads.settled(['1']);
  uploads.add('1', blob);
  expect(log).toHaveLength(1);
});

it('forgets what was cancelled and lets the next one go', async () => {
  const { uploads } = queue({});
  for (const n of [1, 2, 3]) uploads.add(String(n), sized(n));
  uploads.cancel('1');
  await uploads.settled(['2', '3']);
  expect(uploads.state('1')).toBeUndefined();
  expect(uploads.state('3')?.phase).toBe('done');
});
