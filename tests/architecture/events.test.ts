import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queueNames } from '../../cdk/lib/names.ts';
import { EVENTS } from '../../functions/shared/events/events.ts';
import type { worker } from '../../functions/shared/queue/worker.ts';
import { readFunctions } from '../../local/lambdas/service-file.ts';
import { files, reachable, read } from './sources.ts';

const events = Object.entries(EVENTS);
const sources = files('functions/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
const workers = new Map(
  readFunctions().flatMap(({ file, queues }) => queues.map(({ queue }) => [queue, file])),
);

describe.each(events)('%s', (type, { producer, consumers }) => {
  it(`is said by ${producer}`, () => {
    // shared/ makes events for the slices that call it; those slices are the ones that say them.
    const makers = sources.filter((file) => read(file).includes(`type: '${type}'`));
    const slices = new Set(makers.map((file) => file.split('/')[1]));
    expect(makers.length).toBeGreaterThan(0);
    expect(slices.has(producer) || slices.has('shared')).toBe(true);
  });

  it.each(consumers)('is heard by %s', (consumer) => {
    expect(queueNames).toContain(consumer);
    const handler = workers.get(consumer) ?? '';
    const slice = handler.split('/')[1];
    const code = reachable([handler], (file) => file.startsWith(`functions/${slice}/`));
    const heard = [...code].filter(
      (file) => file.startsWith(`functions/${slice}/`) && read(file).includes(`'${type}'`),
    );
    expect(heard.length).toBeGreaterThan(0);
  });
});

it.each([...workers])(
  'the worker of %s reacts to every event that names it, and to no other',
  async (queue, file) => {
    const { handler } = (await import(join('../..', file))) as { handler: ReturnType<typeof worker> };
    const told = events.filter(([, { consumers }]) => (consumers as readonly string[]).includes(queue));
    expect(handler.consumer).toBe(queue);
    expect(Object.keys(handler.reactions).sort()).toEqual(told.map(([type]) => type).sort());
  },
);

it('no queue is without an event', () => {
  const heard = new Set(events.flatMap(([, { consumers }]) => [...consumers] as string[]));
  expect([...heard].sort()).toEqual([...queueNames].sort());
});
