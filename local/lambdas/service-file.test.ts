import { describe, expect, it } from 'vitest';
import { readFunctions, type readServiceFile } from './service-file.ts';

type Service = ReturnType<typeof readServiceFile>;
const service = (events: unknown[]): Service =>
  ({
    provider: { timeout: 10 },
    custom: {
      queue: {
        media: { sqs: { arn: { 'Fn::Join': ['', ['{{resolve:ssm:/x/queue-media-arn}}']] }, batchSize: 2 } },
      },
    },
    functions: { one: { handler: 'functions/a/handlers/one.handler', role: 'R', timeout: 60, events } },
  }) as unknown as Service;

describe('serverless.yml', () => {
  it('is read as far as running it here needs', () => {
    const [one] = readFunctions(
      service([
        { httpApi: 'GET /q/{code}' },
        `\${${'self:custom.queue.media'}}`,
        { schedule: { rate: ['rate(1 minute)'] } },
      ]),
    );
    expect(one).toMatchObject({
      name: 'one',
      file: 'functions/a/handlers/one.ts',
      exportName: 'handler',
      timeoutMs: 60_000,
      routes: [{ method: 'GET', path: '/q/{code}' }],
      queues: [{ queue: 'media', batchSize: 2 }],
      everyMs: [60_000],
    });
  });

  it.each([
    [`\${${'self:custom.queue.unknown'}}`],
    [{ schedule: { rate: ['cron(0 12 * * ? *)'] } }],
    [{ httpApi: 'everything' }],
    [{ sqs: { arn: 'arn:aws:sqs:x' } }],
  ])('says so where it holds what local/ cannot run: %j', (event) => {
    expect(() => readFunctions(service([event]))).toThrow(/serverless\.yml/);
  });

  it('of this project can be read', () => {
    expect(readFunctions().length).toBeGreaterThan(40);
  });
});
