import { table } from '../../functions/shared/table/client.ts';

/** Runs `work` and says which DynamoDB calls it made. */
export async function callsOf<T>(work: () => Promise<T>): Promise<{ result: T; calls: string[] }> {
  const calls: string[] = [];
  const { middlewareStack } = table();
  const name = 'count-calls';
  middlewareStack.add(
    (next, context) => async (args) => {
      calls.push(String(context.commandName));
      return next(args);
    },
    { step: 'finalizeRequest', name, priority: 'low' },
  );
  try {
    return { result: await work(), calls };
  } finally {
    middlewareStack.remove(name);
  }
}
