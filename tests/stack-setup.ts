import type { TestProject } from 'vitest/node';
import { openStack } from './support/local-stack.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of a seeded district that runs as `npm start` runs it. */
    origin: string;
  }
}

/** Runs the whole local stack once for the browser journeys, in a data folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, close } = await openStack();
  project.provide('origin', origin);
  return close;
}
