import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Command } from './engine.ts';
import type { Network, Outcome } from './network.ts';
import type { Random } from './random.ts';

export interface Message {
  id: string;
  body: string;
  visibleAt: number;
  received: number;
}
interface Queue {
  waiting: Message[];
  dead: Message[];
}
/** Works on a batch; answers with the ids of the messages that failed. */
export type Consume = (consumer: string, batch: readonly Message[]) => Promise<string[]>;

/** As cdk/ makes the queues; a test compares the two. */
export const VISIBILITY = 60_000;
export const MAX_RECEIVES = 5;
const BATCH = 10;

/** SQS and the pollers behind it: at least once, in any order, with a dead-letter queue. */
export class SimulatedQueues {
  readonly queues = new Map<string, Queue>();
  /** Every body ever sent, for those that come again days later. */
  readonly sent: { consumer: string; body: string }[] = [];
  consume: Consume = async () => [];
  /** Told of every message that reaches a queue. */
  onSend: (consumer: string, body: string) => void = () => {};
  /** A batch whose process dies is gone for good, as if the queue had been purged at that moment. */
  forgetful = false;
  tamper: (command: Command, next: (command: Command) => Promise<object>) => Promise<object> = (
    command,
    next,
  ) => next(command);
  private readonly network: Network;
  private readonly random: Random;
  private serial = 0;

  constructor(network: Network, random: Random) {
    this.network = network;
    this.random = random;
  }

  client(): SQSClient {
    const send = (command: Command) =>
      this.tamper(command, (sent) => this.network.call('queue', sent, () => this.accept(sent)));
    return { send, destroy: () => {} } as unknown as SQSClient;
  }

  queue(consumer: string): Queue {
    const known = this.queues.get(consumer) ?? { waiting: [], dead: [] };
    this.queues.set(consumer, known);
    return known;
  }

  get empty(): boolean {
    return [...this.queues.values()].every(({ waiting }) => waiting.length === 0);
  }

  private accept(command: Command): object {
    const { QueueUrl, Entries } = command.input as {
      QueueUrl: string;
      Entries: { Id: string; MessageBody: string }[];
    };
    if (Entries.length > BATCH) throw new Error('TooManyEntriesInBatchRequest');
    const consumer = QueueUrl.slice(QueueUrl.lastIndexOf('-') + 1);
    for (const { MessageBody } of Entries) this.onSend(consumer, MessageBody);
    const refused = Entries.filter(() => this.random.chance(this.network.weather.partly));
    for (const entry of Entries) if (!refused.includes(entry)) this.enqueue(consumer, entry.MessageBody);
    return { Failed: refused.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })) };
  }

  enqueue(consumer: string, body: string, delay = this.random.int(200)): void {
    const { time } = this.network.scheduler;
    this.sent.push({ consumer, body });
    this.queue(consumer).waiting.push({
      id: `m${++this.serial}`,
      body,
      visibleAt: time + delay,
      received: 0,
    });
    this.pollAfter(consumer, delay + 1);
  }

  private pollAfter(consumer: string, milliseconds: number): void {
    this.network.scheduler.after(milliseconds, () => void this.poll(consumer));
  }

  /** What the poller of a consumer does once: takes up to ten, hands them over, deletes what was done. */
  private async poll(consumer: string): Promise<void> {
    const { random, network } = this;
    const { time } = network.scheduler;
    const queue = this.queue(consumer);
    const visible = queue.waiting.filter(({ visibleAt }) => visibleAt <= time);
    const batch = random.shuffle(visible).slice(0, 1 + random.int(BATCH));
    if (batch.length === 0) return;
    if (batch.length < visible.length) this.pollAfter(consumer, random.int(50));
    const taken = batch.filter((message) => this.receive(queue, consumer, message));
    if (taken.length === 0) return;
    const handles = taken.map(({ id, received }) => ({ id, received }));
    const outcome = await network.flow(consumer, () => this.consume(consumer, taken));
    if (outcome.kind === 'crash' && this.forgetful)
      queue.waiting = queue.waiting.filter((message) => !taken.includes(message));
    this.settle(queue, handles, outcome);
  }

  /** @returns false when the message has been received too often and goes to the dead letters */
  private receive(queue: Queue, consumer: string, message: Message): boolean {
    const { random, network } = this;
    const { time } = network.scheduler;
    message.received += 1;
    if (message.received > MAX_RECEIVES) {
      queue.waiting.splice(queue.waiting.indexOf(message), 1);
      queue.dead.push(message);
      network.note(`dead letter ${consumer} ${message.body}`);
      return false;
    }
    // A duplicate is a message that shows up again although it was delivered: at once, or much later.
    const again = random.chance(network.weather.duplicate);
    message.visibleAt = time + (again ? random.int(random.chance(0.5) ? 100 : VISIBILITY) : VISIBILITY);
    this.pollAfter(consumer, message.visibleAt - time + 1);
    return true;
  }

  private settle(
    queue: Queue,
    handles: readonly { id: string; received: number }[],
    outcome: Outcome<string[]>,
  ): void {
    if (outcome.kind !== 'answer') return;
    const { random, network } = this;
    for (const { id, received } of handles) {
      if (outcome.value.includes(id)) continue;
      // A deletion that is lost, or that names a receipt gone stale, deletes nothing.
      if (random.chance(network.weather.lost)) continue;
      const at = queue.waiting.findIndex((message) => message.id === id && message.received === received);
      if (at >= 0) queue.waiting.splice(at, 1);
    }
  }

  purge(consumer: string): void {
    this.network.note(`queue ${consumer} purged`);
    this.queue(consumer).waiting.length = 0;
  }

  /** Dead letters go back to where they came from. */
  redrive(): number {
    let count = 0;
    for (const [consumer, queue] of this.queues)
      for (const { body } of queue.dead.splice(0)) {
        this.enqueue(consumer, body);
        count += 1;
      }
    return count;
  }
}
