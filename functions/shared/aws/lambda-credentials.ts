import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Bundled in place of `@aws-sdk/credential-provider-node` (serverless.esbuild.cjs): Lambda puts credentials
 * into the environment, and files, SSO, logins and metadata services are 100 KB that no function ever asks.
 */
export const defaultProvider = (): ReturnType<typeof fromEnv> => fromEnv();
