import { parseArgs } from 'node:util';
import { inviteAdministrator } from '../../functions/identity/staff/accounts/first-administrator.ts';
import { staffSchema } from '../../functions/shared/district/schemas.ts';
import { DomainError } from '../../functions/shared/errors.ts';
import { Sorry } from '../sorry.ts';
import { chooseWritable } from './choose-writable.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'npm run create-administrator -- --username <sign-in name> --name <name> [--force]';

const REFUSALS: Record<string, string> = {
  administrator_exists:
    'This district has an active administrator, who invites others in the console. --force invites one more.',
  district_not_loaded: 'The table holds no district yet: npm run load-district first.',
  in_use: 'Somebody has this sign-in name: choose another.',
};

function read(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        username: { type: 'string' },
        name: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const { username, name } = staffSchema.pick({ username: true, name: true }).parse(values);
    return { person: { username, name }, force: values.force };
  } catch {
    throw new Sorry(
      `${USAGE}\nA sign-in name is lower case: letters, digits, dot, hyphen, from 2 characters.`,
    );
  }
}

/** Prints a link that works once and for 72 hours: it goes to the person, and into no ticket and no chat. */
async function createAdministrator(args: string[]): Promise<number> {
  const { person, force } = read(args);
  chooseWritable();
  try {
    console.log(await inviteAdministrator(person, force));
    return 0;
  } catch (error) {
    const words = error instanceof DomainError ? REFUSALS[error.code] : undefined;
    if (words === undefined) throw error;
    throw new Sorry(words);
  }
}

runCommand(createAdministrator);
