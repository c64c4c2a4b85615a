import { join } from 'node:path';
import type { HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { type LambdaFunction, readFunctions } from '../../local/lambdas/service-file.ts';

/** A file that cannot be read fails the tests of its own routes alone. */
async function load({ file, exportName }: LambdaFunction): Promise<HttpHandler | Error> {
  try {
    const module = (await import(join('../..', file))) as Record<string, HttpHandler>;
    return module[exportName] ?? new Error(`${file} has no ${exportName}`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const served = readFunctions().filter(({ routes }) => routes.length > 0);

/** Every HTTP route of serverless.yml with the handler that its file exports. */
export const ROUTES: ReadonlyMap<string, HttpHandler | Error> = new Map(
  (
    await Promise.all(
      served.map(async (each) => {
        const handler = await load(each);
        return each.routes.map(({ method, path }) => [`${method} ${path}`, handler] as const);
      }),
    )
  ).flat(),
);

/** The route of a row's label. */
export const routeOf = (label: string): string => label.split(': ')[0] ?? label;

export function handlerOf(label: string): HttpHandler {
  const handler = ROUTES.get(routeOf(label));
  if (!handler) throw new Error(`serverless.yml has no ${routeOf(label)}`);
  if (handler instanceof Error) throw handler;
  return handler;
}
