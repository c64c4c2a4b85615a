import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queueNames, unattendedFunctions } from '../../cdk/lib/names.ts';
import type { Contract } from '../../functions/shared/http/contract.ts';
import { readFunctions, readServiceFile } from '../../local/lambdas/service-file.ts';
import { files, reachable } from './sources.ts';

const functions = readFunctions();
const service = readServiceFile();
const roles = createRequire(import.meta.url)('../../serverless.roles.cjs') as {
  rights: Record<string, string[]>;
  queueWorkers: Record<string, { queue: string }>;
};
const roleName = (name: string) =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Role`;

describe('serverless.yml', () => {
  it('lists the slices in the order data walks', () => {
    const order = [...new Set(functions.map(({ file }) => file.split('/')[1]))];
    expect(order).toEqual([
      'scan',
      'report',
      'dispatch',
      'review',
      'praise',
      'points',
      'notify',
      'identity',
      'shared',
    ]);
  });

  it('lists every handler file', () => {
    const present = files('functions/**/handlers/*.ts').filter((file) => !file.endsWith('.test.ts'));
    const listed = functions.map(({ file }) => file).filter((file) => file.includes('/handlers/'));
    expect(listed.sort()).toEqual(present);
  });

  it.each(functions.map((each) => [each.name, each] as const))(
    '%s has its handler, at the route its contract names',
    async (_, each) => {
      const module = (await import(join('../..', each.file))) as Record<string, { contract?: Contract }>;
      const handler = module[each.exportName];
      expect(handler, each.file).toBeTypeOf('function');
      const contract = handler?.contract;
      if (each.routes.length === 0) return expect(contract).toBeUndefined();
      // The scanner's route answers in both cases of the printed address.
      const routes = each.routes.map(({ method, path }) => `${method} ${path}`);
      expect(routes).toContain(`${contract?.method} ${contract?.path}`);
    },
  );

  it('gives each function a role of its own, and no role is left over', () => {
    for (const [name, { role }] of Object.entries(service.functions)) expect(role).toBe(roleName(name));
    expect(Object.keys(roles.rights).sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  it('has no route twice', () => {
    const routes = functions.flatMap((each) => each.routes.map(({ method, path }) => `${method} ${path}`));
    expect(routes).toHaveLength(new Set(routes).size);
  });

  it('names functions that nobody waits for as the alarms do', () => {
    const unattended = functions.filter(({ routes }) => routes.length === 0).map(({ name }) => name);
    expect(unattended.sort()).toEqual([...unattendedFunctions].sort());
  });
});

describe('a queue', () => {
  const listened = functions.flatMap((each) => each.queues.map((queue) => ({ ...queue, ...each })));

  it.each(queueNames)('%s has one worker, which reports failures one by one', (name) => {
    const workers = listened.filter(({ queue }) => queue === name);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.responseType).toBe('ReportBatchItemFailures');
    expect(roles.queueWorkers[workers[0]?.name ?? '']?.queue).toBe(name);
    // A message must not come back while its worker may still be at it.
    expect(workers[0]?.timeoutMs).toBeLessThanOrEqual(60_000);
  });

  it('exists for every worker', () => {
    expect(listened.map(({ queue }) => queue).sort()).toEqual([...queueNames].sort());
  });
});

describe('every handler', () => {
  // Reached: some test imports it, itself or through the helpers in tests/ that it imports.
  const tests = files('{functions,tests,local,bench}/**/*.test.ts');
  const reached = reachable(tests, (file) => file.startsWith('tests/') || file.endsWith('.test.ts'));

  it.each(functions.map(({ file }) => file))('%s is called by a test', (file) => {
    expect(reached.has(file)).toBe(true);
  });
});
