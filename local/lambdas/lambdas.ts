import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import { projectRoot } from '../engines/synth.ts';
import { type LambdaFunction, readFunctions } from './service-file.ts';

export type Lambda = LambdaFunction & { invoke: (event: unknown) => Promise<unknown> };

export class LambdaTimeout extends Error {
  override name = 'LambdaTimeout';
}

/**
 * Loads every handler of serverless.yml into this process. The sources run as they are (Node strips the
 * types), so a warm start bundles nothing; `osls package` and bench/ exercise the bundles.
 */
export async function loadLambdas(): Promise<Lambda[]> {
  return Promise.all(
    readFunctions().map(async (definition) => {
      const url = pathToFileURL(join(projectRoot, definition.file)).href;
      const module = (await import(url)) as Record<string, unknown>;
      const handler = module[definition.exportName];
      if (typeof handler !== 'function')
        throw new Error(`${definition.file} exports no ${definition.exportName}`);
      return { ...definition, invoke: (event: unknown) => invoke(definition, handler as Handler, event) };
    }),
  );
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;

async function invoke(definition: LambdaFunction, handler: Handler, event: unknown): Promise<unknown> {
  const deadline = Date.now() + definition.timeoutMs;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new LambdaTimeout(`${definition.name} took longer than ${definition.timeoutMs} ms`)),
      definition.timeoutMs,
    );
  });
  try {
    return await Promise.race([handler(event, contextOf(definition, deadline)), late]);
  } finally {
    clearTimeout(timer);
  }
}

function contextOf({ name }: LambdaFunction, deadline: number): Context {
  const nothing = () => {};
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
