import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Sorry } from '../sorry.ts';

/** Where the platform's package put the DynamoDB engine. The bootstrap installs it where npm did not. */
export function dynamodbBinary(platform = `${process.platform}-${process.arch}`): string {
  const name = `@dynoxide/${platform}`;
  const file = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
    if (existsSync(path)) return path;
  } catch {
    // Not installed: the sentence below says what to do.
  }
  throw new Sorry(
    `The embedded DynamoDB engine (${name}) is missing: run "npm install --no-save ${name}", ` +
      'or name another engine in DYNAMODB_ENDPOINT.',
  );
}
