import { expect } from 'vitest';
import { table } from '../../functions/shared/table/client.ts';
import { type Answer, type Call, call } from '../../functions/shared/testing/http-event.ts';
import type { CallerName } from './callers.ts';
import { handlerOf } from './routes.ts';
import type { Ask, Row } from './row.ts';
import type { World } from './world.ts';

export interface Prepared {
  name: CallerName;
  request: Call;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The valid request of a row as each caller would send it; what it is about exists from then on.
 * @param once one thing is enough for all, as nobody's request changes it; a row may still look at who asks
 */
export async function prepare(
  world: World,
  ask: Ask,
  names: readonly CallerName[],
  once = false,
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  let shared: Call | undefined;
  for (const name of names) {
    const caller = world.callers[name];
    const request = shared ?? (await ask(world, caller));
    if (once && ask.length < 2) shared = request;
    prepared.push({ name, request: { ...(caller.token ? { token: caller.token } : {}), ...request } });
  }
  return prepared;
}

const WRITES = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** Runs `work` and asserts that it wrote nothing: whatever it sent to the table was refused there, or was a question. */
export async function writingNothing<T>(work: () => Promise<T>): Promise<T> {
  const written: string[] = [];
  const { middlewareStack } = table();
  const name = 'writing-nothing';
  middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (WRITES.test(String(context.commandName))) written.push(JSON.stringify(args.input));
      return answer;
    },
    { step: 'initialize', name, priority: 'low' },
  );
  try {
    const result = await work();
    expect(written).toEqual([]);
    return result;
  } finally {
    middlewareStack.remove(name);
  }
}

export const send = (label: string, { request }: Prepared, change: Call = {}): Promise<Answer> => {
  const headers = { ...request.headers, ...change.headers };
  return call(handlerOf(label), { ...request, ...change, headers });
};

/** Sends all, one after the other. @returns what each caller got */
export async function sendAll(
  label: string,
  prepared: readonly Prepared[],
  change: Call = {},
): Promise<Map<CallerName, Answer>> {
  const answers = new Map<CallerName, Answer>();
  for (const each of prepared) answers.set(each.name, await send(label, each, change));
  return answers;
}

export const statuses = (answers: ReadonlyMap<CallerName, Answer>) =>
  Object.fromEntries([...answers].map(([name, { status }]) => [name, status]));

export const pick = (who: Row['who'], names: readonly CallerName[]) =>
  Object.fromEntries(names.map((name) => [name, who[name]]));

/** An answer tells what its contract names, and not a field more. */
export function expectWithinContract(label: string, answer: Answer): void {
  const schema = handlerOf(label).contract.responses[answer.status];
  if (schema === undefined || typeof schema === 'string') return;
  expect(schema.parse(answer.json), `${label} tells more than its contract`).toEqual(answer.json);
}

/** Every object in a body with the path to it, the body itself first. */
export function objectsIn(body: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(body)) return body.flatMap((item, index) => objectsIn(item, [...path, index]));
  if (!isObject(body)) return [];
  return [[...path], ...Object.entries(body).flatMap(([name, value]) => objectsIn(value, [...path, name]))];
}
