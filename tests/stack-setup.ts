import type { TestProject } from 'vitest/node';
import { openStack } from './support/local-stack.ts';
import { CLIENT, type Issuer, startProvider } from './support/oidc-provider.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of a seeded district that runs as `npm start` runs it. */
    origin: string;
    /** The OpenID provider that its staff may sign in with; empty for a district that was running before. */
    issuer: string;
  }
}

/** Runs the whole local stack once for the browser journeys, in a data folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let issuer: Issuer | undefined;
  const settings = async (origin: string): Promise<Record<string, string>> => {
    issuer = await startProvider(`${origin}/api/staff/oidc/callback`);
    const name = { zh: '区统一认证', en: 'District SSO' };
    return { OIDC_SETTINGS: JSON.stringify({ issuer: issuer.url, ...CLIENT, name }) };
  };
  const { origin, close } = await openStack(undefined, settings);
  project.provide('origin', origin);
  project.provide('issuer', issuer?.url ?? '');
  return async () => {
    await close();
    await issuer?.close();
  };
}
