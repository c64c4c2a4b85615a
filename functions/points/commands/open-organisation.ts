import { commit } from '../../shared/kernel/commit.ts';
import { openAccount } from '../domain/account.ts';
import { holderIdSchema } from '../domain/entry.ts';
import { accountStep, findAccount } from '../rows/account-rows.ts';
import { checked } from './perform.ts';

/** Organisations take part by being registered; there is nothing to opt into. Opening twice changes nothing. */
export async function openOrganisation(holderId: string): Promise<void> {
  const id = checked(holderIdSchema, holderId);
  if (await findAccount(id)) return;
  await commit({ steps: [accountStep({ ...openAccount(id, 'organisation'), version: 1 })] });
}
