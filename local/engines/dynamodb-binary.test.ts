import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dynamodbBinary } from './dynamodb-binary.ts';

describe('the embedded DynamoDB engine', () => {
  it.skipIf(process.env.DYNAMODB_ENDPOINT)('is installed for this platform', () => {
    expect(existsSync(dynamodbBinary())).toBe(true);
  });

  it('when missing says what to run, and how to do without', () => {
    expect(() => dynamodbBinary('plan9-mips')).toThrow(
      /npm install --no-save @dynoxide\/plan9-mips.*DYNAMODB_ENDPOINT/,
    );
  });
});
