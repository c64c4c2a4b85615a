import { expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { emptyDistrict, launch } from './running.ts';

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
});
