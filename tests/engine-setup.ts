import type { TestProject } from 'vitest/node';
import { createDistrict } from '../local/engines/district.ts';
import { startEngines } from '../local/engines/start-engines.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the engines of this run listen: `createDistrict(inject('engines'), '<name>')` isolates a file. */
    engines: { dynamodbEndpoint: string; awsEndpoint: string };
  }
}

/**
 * One set of engines for the whole run, in memory. A default district is made too and its environment put
 * into process.env, for tests that need no district of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engines = await startEngines();
  const { dynamodbEndpoint, awsEndpoint } = engines;
  project.provide('engines', { dynamodbEndpoint, awsEndpoint });
  // A named engine may be shared: leave nothing another run could trip over.
  const district = `t${Date.now().toString(36)}`;
  Object.assign(process.env, await createDistrict({ dynamodbEndpoint, awsEndpoint }, district));
  return () => engines.stop();
}
