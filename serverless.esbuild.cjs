/** How every Lambda is bundled; bench/ measures with the same options. */
const { join } = require('node:path');

const shim = (file) => join(__dirname, 'functions/shared/aws', file);

const buildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  keepNames: false,
  sourcemap: false,
  legalComments: 'none',
  // Node reads UTF-8; escaped, each Chinese character of the messages would take twice the room.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  // Some of what the SDK builds on is CommonJS and calls require, which an ES module does not have.
  banner: {
    js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
  },
  alias: {
    // A Lambda's credentials are in its environment; the chain for files, SSO and logins is 100 KB it never walks.
    '@aws-sdk/credential-provider-node': shim('lambda-credentials.ts'),
  },
  // The runtime has the SSM and KMS clients; sharp is native and travels with the one function that needs it.
  external: ['@aws-sdk/client-ssm', '@aws-sdk/client-kms', 'sharp'],
};

module.exports = () => ({
  ...buildOptions,
  outputFileExtension: '.mjs',
  exclude: buildOptions.external,
  // A package is built once: contexts kept for another build took 11 GB for all the functions.
  skipRebuild: true,
  concurrency: 4,
  zipConcurrency: 2,
});
module.exports.buildOptions = buildOptions;
