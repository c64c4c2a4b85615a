import { Sorry } from '../sorry.ts';

/** Runs a command on the words behind `--`; what a person can put right is said in one sentence, with exit code 2. */
export function runCommand(command: (args: string[]) => Promise<number>): void {
  void run(command);
}

async function run(command: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Sorry ? error.message : error);
    process.exitCode = 2;
  }
}
