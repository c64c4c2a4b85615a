import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeEach, expect, test } from 'vitest';
import { atTime } from '../../functions/shared/clock.ts';
import type { Consumer } from '../../functions/shared/events/events.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { queueUrl, sqs } from '../../functions/shared/queue/send.ts';
import { dlq } from '../../local/commands/dlq/command.ts';
import { losingMessages } from '../support/faults.ts';
import { allRows, holdAtRest } from './invariants.ts';
import { file } from './steps.ts';
import { drain, lampOut, openWorld } from './world.ts';

// Each story has its queues for itself.
beforeEach(() => openWorld('dlq'));

async function say(...args: string[]): Promise<string> {
  const lines: string[] = [];
  expect(await dlq(args, (line) => lines.push(line))).toBe(0);
  return lines.join('\n');
}
const bury = (body: string, queue: Consumer = 'dispatch') =>
  sqs().send(new SendMessageCommand({ QueueUrl: `${queueUrl(queue)}-dlq`, MessageBody: body }));
/** In sight, or hidden for the moment that somebody looked at them. */
async function waiting(queue: string): Promise<number> {
  const { Attributes } = await sqs().send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl(queue as Consumer), AttributeNames: ['All'] }),
  );
  return (
    Number(Attributes?.ApproximateNumberOfMessages) +
    Number(Attributes?.ApproximateNumberOfMessagesNotVisible)
  );
}
const outbox = async () => (await allRows()).filter(({ pk }) => pk.startsWith('OUTBOX#'));

/** A report whose message ended among the dead ones, `copies` times. */
async function deadReport(copies = 1): Promise<string> {
  const before = new Set((await outbox()).map(({ pk }) => pk));
  await file(lampOut);
  await losingMessages();
  const row = (await outbox()).find(({ pk }) => !before.has(pk));
  const eventId = row?.pk.slice('OUTBOX#'.length) ?? '';
  for (let i = 0; i < copies; i++) await bury(JSON.stringify({ eventId }));
  return eventId;
}

test('the list tells what is dead, copies once, and takes nothing away', async () => {
  const dead = await deadReport(2);
  const applied = await deadReport();
  expect(await say('redrive', '--event', applied, '--yes')).toContain('1 events (1 messages) sent back');
  await drain();
  await bury(JSON.stringify({ eventId: applied }));
  await bury('no event at all', 'media');
  // The redrive above has looked, too.
  for (let look = 1; look <= 2; look++) {
    const lines = (await say('list')).split('\n');
    expect(lines[0]).toMatch(/^queue +event +type +age +receives +copies +state$/);
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^dispatch +${dead} +report\\.submitted +\\d+ s +${look + 1} +2 +not applied$`),
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^dispatch +${applied} +- .* 1 +applied$`)),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^media +message \S+ .* unreadable$/));
    expect(lines.at(-1)).toBe('3 events (4 messages), 1 not applied, 2 applied');
  }
  expect(await say('list', '--queue', 'media')).toContain('1 events (1 messages)');
  expect(await say('list', 'points')).toBe('0 events (0 messages), 0 not applied, 0 applied');
  expect([await waiting('dispatch-dlq'), await waiting('media-dlq')]).toEqual([3, 1]);
});

test('redrive does nothing until told to, and twice is harmless', async () => {
  const eventId = await deadReport(3);
  expect(await say('redrive')).toContain(
    '1 events (3 messages) would be sent back to their queues; nothing was',
  );
  expect([await waiting('dispatch'), await waiting('dispatch-dlq')]).toEqual([0, 3]);

  expect(await say('redrive', '--yes')).toContain('1 events (3 messages) sent back to their queues.');
  expect([await waiting('dispatch'), await waiting('dispatch-dlq')]).toEqual([1, 0]);
  await drain();
  expect((await holdAtRest()).orders).toHaveLength(1);

  const before = await allRows();
  await bury(JSON.stringify({ eventId }));
  await say('redrive', '--yes');
  await drain();
  expect(await allRows()).toEqual(before);
  expect(await say('redrive', '--yes')).toBe('0 events (0 messages) sent back to their queues.');
});

test('drop takes what was applied; what was not needs a word more and comes back by the outbox', async () => {
  const applied = await deadReport();
  await say('redrive', '--yes');
  await drain();
  await bury(JSON.stringify({ eventId: applied }));
  await deadReport();
  expect(await say('drop')).toContain('1 events (1 messages) would be dropped; nothing was changed');
  expect(await waiting('dispatch-dlq')).toBe(2);

  const said = await say('drop', '--yes');
  expect(said).toContain('1 events (1 messages) not applied stay: redrive them, or drop them with --force.');
  expect(said).toContain('1 events (1 messages) dropped.');
  expect(await waiting('dispatch-dlq')).toBe(1);

  expect(await say('drop', '--force')).toContain('nothing was changed');
  const forced = await say('drop', '--force', '--yes');
  expect(forced).toContain('the outbox rows stay, and the sweeper goes on offering them');
  expect([await waiting('dispatch-dlq'), (await outbox()).length]).toEqual([0, 1]);
  await atTime(
    () => Date.now() + 60_000,
    () => sweepOutbox(),
  );
  await drain();
  expect((await holdAtRest()).orders).toHaveLength(2);
});

test('anything else is answered with a sentence', async () => {
  await expect(dlq(['empty'])).rejects.toThrow('npm run dlq -- list | redrive | drop');
  await expect(dlq(['list', '--all'])).rejects.toThrow('npm run dlq -- list | redrive | drop');
  await expect(dlq(['drop', 'letters'])).rejects.toThrow('There is no queue letters: there are ');
});
