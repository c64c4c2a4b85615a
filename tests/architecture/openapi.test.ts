import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { handler as openapi } from '../../functions/shared/http/openapi.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { projectRoot } from '../../local/engines/synth.ts';
import { DEFAULT_ROUTE, readFunctions } from '../../local/lambdas/service-file.ts';
import { contracts, describeApi } from '../../local/openapi.ts';

const committed = readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8');

test('openapi.yaml is what the contracts say: run `npm run openapi`', async () => {
  expect(committed).toBe(await describeApi());
});

test('GET /api/openapi.json is the committed description', async () => {
  expect((await call(openapi)).json).toEqual(parse(committed));
});

test('every route of serverless.yml is the route of its contract', async () => {
  const described = (await contracts()).map(({ method, path }) => `${method} ${path}`);
  const routed = readFunctions().flatMap(({ routes }) =>
    routes.map(({ method, path }) => `${method} ${path}`),
  );
  // Codes are printed in upper case, so that a QR reader's URL finds them too.
  expect(routed.filter((route) => route !== 'GET /Q/{code}' && !route.includes(DEFAULT_ROUTE.path))).toEqual(
    described,
  );
});

test('a function that reads a token may read the secret it is signed with', async () => {
  const { rights } = createRequire(import.meta.url)('../../serverless.roles.cjs') as {
    rights: Record<string, string[]>;
  };
  const routed = readFunctions().filter(({ routes }) => routes.length > 0 && !routes.includes(DEFAULT_ROUTE));
  const described = await contracts();
  const without = routed.filter(
    ({ name }, index) => described[index]?.auth !== 'public' && !rights[name]?.includes('secret'),
  );
  expect(without).toEqual([]);
});
