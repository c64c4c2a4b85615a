import { parseArgs } from 'node:util';
import { type QueueName, queueNames } from '../../../cdk/lib/names.ts';
import { Sorry } from '../../sorry.ts';
import { type DeadEvent, deadEvents } from './dead-events.ts';
import { DeadLetters, isQueue } from './dead-letters.ts';
import { headline, lineOf } from './lines.ts';

const USAGE =
  'npm run dlq -- list | redrive | drop   [--queue NAME] [--event ID]   ' +
  'redrive and drop only say what they would do without --yes; drop keeps what is not applied without --force';

interface Asked {
  verb: 'list' | 'redrive' | 'drop';
  queues: readonly QueueName[];
  event: string | undefined;
  yes: boolean;
  force: boolean;
}

function asked(args: string[]): Asked {
  const { values, positionals } = parse(args);
  const [verb, place, ...rest] = positionals;
  const { queue = place, event, yes = false, force = false } = values;
  if ((verb !== 'list' && verb !== 'redrive' && verb !== 'drop') || rest.length > 0) throw new Sorry(USAGE);
  if (queue !== undefined && !isQueue(queue))
    throw new Sorry(`There is no queue ${queue}: there are ${queueNames.join(', ')}.`);
  return { verb, queues: queue === undefined ? queueNames : [queue], event, yes, force };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        queue: { type: 'string' },
        event: { type: 'string' },
        yes: { type: 'boolean' },
        force: { type: 'boolean' },
      },
    });
  } catch {
    throw new Sorry(USAGE);
  }
}

/** @returns the exit code */
export async function dlq(args: string[], print: (line: string) => void = console.log): Promise<number> {
  const wish = asked(args);
  const letters = new DeadLetters();
  const read = await Promise.all(wish.queues.map((queue) => look(letters, queue)));
  try {
    const events = read
      .flatMap((each) => each.events)
      .filter(({ eventId }) => wish.event === undefined || eventId === wish.event);
    if (events.length > 0) print(headline);
    for (const event of events) print(lineOf(event));
    const left = read.flatMap(({ queue, more }) => (more ? [queue] : []));
    if (left.length > 0)
      print(`There are more in ${left.join(', ')} than could be read at once: run it again.`);
    await carryOut(wish, letters, events, print);
  } finally {
    // What was deleted meanwhile is not minded.
    for (const { queue, messages } of read) await letters.release(queue, messages);
  }
  return 0;
}

async function look(letters: DeadLetters, queue: QueueName) {
  const { messages, more } = await letters.read(queue);
  return { queue, messages, more, events: await deadEvents(queue, messages) };
}

async function carryOut(
  { verb, yes, force }: Asked,
  letters: DeadLetters,
  events: readonly DeadEvent[],
  print: (line: string) => void,
): Promise<void> {
  const waiting = events.filter((event) => event.waiting);
  const count = (some: readonly DeadEvent[]) =>
    `${some.length} events (${some.reduce((sum, { messages }) => sum + messages.length, 0)} messages)`;
  if (verb === 'list')
    return print(
      `${count(events)}, ${waiting.length} not applied, ${events.length - waiting.length} applied`,
    );
  const chosen = verb === 'redrive' || force ? events : events.filter((event) => !event.waiting);
  if (chosen.length < events.length)
    print(`${count(waiting)} not applied stay: redrive them, or drop them with --force.`);
  if (verb === 'drop' && force && waiting.length > 0)
    print(
      `${count(waiting)} of these are not applied. Dropping takes the messages alone: the outbox rows stay, and the ` +
        'sweeper goes on offering them.',
    );
  const does = verb === 'redrive' ? 'sent back to their queues' : 'dropped';
  if (!yes) return print(`${count(chosen)} would be ${does}; nothing was changed. Add --yes to do it.`);
  for (const queue of new Set(chosen.map((event) => event.queue)))
    await perform(
      verb,
      letters,
      queue,
      chosen.filter((event) => event.queue === queue),
    );
  print(`${count(chosen)} ${does}.`);
}

/** Sent before it is removed: a command that dies in between leaves the message twice, which is harmless. */
async function perform(
  verb: 'redrive' | 'drop',
  letters: DeadLetters,
  queue: QueueName,
  events: readonly DeadEvent[],
): Promise<void> {
  const bodies = events.map(({ messages: [first] }) => first.Body ?? '');
  const taken = verb === 'redrive' ? await letters.sendBack(queue, bodies) : undefined;
  const done = events
    .filter((_, i) => taken === undefined || taken.has(i))
    .flatMap(({ messages }) => messages);
  const gone = await letters.remove(queue, done);
  const kept = events.flatMap(({ messages }) => messages).length - gone;
  if (kept > 0) throw new Sorry(`${kept} messages of ${queue} were refused and stay: run it again.`);
}
