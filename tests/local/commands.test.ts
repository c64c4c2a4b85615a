import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { emptyDistrict, launch } from './running.ts';

// A dozen processes, one after another.
it('the commands find the district that npm start runs, and say so when none does', async () => {
  const dataDir = emptyDistrict();
  const { TABLE_NAME: _, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: dataDir };
  const running = await launch(dataDir);
  try {
    expect(await runCommand('truths', [], env)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^0 reports, 0 findings, 0 late, /),
    });
    expect(await runCommand('ledger', ['verify'], env)).toMatchObject({ code: 0 });
    expect(await runCommand('dlq', ['list'], env)).toEqual({
      code: 0,
      out: '0 events (0 messages), 0 not applied, 0 applied\n',
    });
    // This engine keeps its data on disk: reading must not mislay what is there.
    const { district } = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8'));
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const sqs = new SQSClient({ endpoint: district.SQS_ENDPOINT, region: 'cn-northwest-1', credentials });
    const QueueUrl = `${district.QUEUE_BASE_URL}dispatch-dlq`;
    const MessageBody = '{"eventId":"E01M811PZKF21V07FVYWDD5NMYV"}';
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    for (let look = 0; look < 2; look++)
      expect((await runCommand('dlq', ['list'], env)).out).toContain('1 events (1 messages), 0 not applied');
    expect((await runCommand('dlq', ['drop', '--yes'], env)).out).toContain('1 events (1 messages) dropped.');
    expect((await runCommand('dlq', ['list'], env)).out).toContain('0 events');
  } finally {
    running.process.kill('SIGTERM');
    await running.exited;
  }
  for (const name of ['truths', 'dlq'] as const)
    expect(await runCommand(name, name === 'dlq' ? ['list'] : [], env)).toMatchObject({
      code: 2,
      out: expect.stringMatching(
        /^No npm start runs here, and TABLE_NAME names no table: start one, or set TABLE/,
      ),
    });
  expect(await runCommand('dlq', ['list'], { ...env, TABLE_NAME: 'mashang-east' })).toMatchObject({
    code: 2,
    out: expect.stringContaining('QUEUE_BASE_URL is not: set both.'),
  });
}, 150_000);
