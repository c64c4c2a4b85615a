import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Runs a command of local/commands as `npm run` does. */
export function runCommand(
  name: 'ledger' | 'truths' | 'dlq' | 'create-administrator' | 'load-district',
  args: string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number; out: string }> {
  const script = join(import.meta.dirname, '../../local/commands', `${name}.ts`);
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), out: stdout + stderr }),
    );
  });
}
