import { beforeAll, expect, inject, it } from 'vitest';
import { handler as acceptInvitation } from '../../functions/identity/staff/accounts/handlers/accept-invitation.ts';
import { administrators } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { config, forgetConfig } from '../../functions/shared/district/config.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { resetSecrets } from '../../functions/shared/secrets.ts';
import { resetTable } from '../../functions/shared/table/client.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { createDistrict } from '../../local/engines/district.ts';
import { knock } from '../support/accounts.ts';
import { runCommand } from '../support/run-command.ts';

const PASSWORD = 'kdnw-7xqa-mzrt';
const create = (...args: string[]) => runCommand('create-administrator', args);
const load = (...args: string[]) => runCommand('load-district', args);
const first = (...more: string[]) => create('--username', 'wang.first', '--name', '王一', ...more);

beforeAll(async () => {
  // A table as a deployment makes it: nothing is in it.
  const district = `fresh-${Math.random().toString(36).slice(2, 8)}`;
  Object.assign(process.env, await createDistrict(inject('engines'), district));
  for (const reset of [resetEnv, resetSecrets, resetTable, forgetConfig]) reset();
});

it('a deployed table gets its configuration and its first administrator by commands, and has no password before', async () => {
  expect(await first()).toMatchObject({ code: 2, out: expect.stringContaining('npm run load-district') });
  const dry = await load('kangbashi');
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringContaining('district: 1 new, 0 changed, 0 the same'),
  });
  expect(await config('district')).toEqual([]);
  expect((await load('kangbashi', '--yes')).out).toContain('kangbashi is loaded.');
  expect((await load('kangbashi')).out).toContain('district: 0 new, 0 changed, 1 the same');
  expect((await load('kangbashi')).out).not.toMatch(/[1-9]\d* (new|changed)/);
  forgetConfig();
  expect(await administrators()).toEqual([]);
  for (const username of ['admin', 'administrator', 'root', 'operator'])
    expect((await knock(username, 'admin')).status).toBe(401);

  const lost = (await first()).out;
  const { code, out } = await first();
  expect(code).toBe(0);
  const accept = (link: string) =>
    call(acceptInvitation, {
      params: { token: decodeURIComponent(link.trim().split('/invitation/')[1] ?? '') },
      body: { password: PASSWORD },
    });
  // Asked for again, the link before it is void.
  expect((await accept(lost)).json.code).toBe('invitation_ended');
  expect((await accept(out)).status).toBe(204);
  expect((await knock('wang.first', PASSWORD)).json.staff.roles).toEqual(['administrator']);

  expect(await create('--username', 'wang.second', '--name', '王二')).toMatchObject({
    code: 2,
    out: expect.stringContaining('has an active administrator'),
  });
  expect((await create('--username', 'wang.second', '--name', '王二', '--force')).code).toBe(0);
  expect((await first('--force')).out).toContain('choose another');
});

it('what it cannot do is said in a sentence', async () => {
  expect((await create('--username', 'Wang', '--name', 'x')).out).toContain('lower case');
  expect((await create()).code).toBe(2);
  expect((await load('../local')).code).toBe(2);
  expect((await load('nowhere')).code).toBe(2);
  const { MASTER_SECRET: _, ...without } = process.env;
  const answer = await runCommand('create-administrator', ['--username', 'li.x', '--name', 'x'], without);
  expect(answer).toMatchObject({ code: 2, out: expect.stringContaining('MASTER_SECRET_PARAMETER') });
});
