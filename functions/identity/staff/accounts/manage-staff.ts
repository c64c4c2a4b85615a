import { iso, now } from '../../../shared/clock.ts';
import { type Staff, staffSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';
import { forgetRevocations } from '../../../shared/http/revocations.ts';
import { newId } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { dropFactor } from '../second-factor/factor-repository.ts';
import { findCredentials } from '../sessions/credentials-repository.ts';
import { dropInvitation, inviteAgain } from '../sessions/credentials-rows.ts';
import { managed, requireGrant } from './check-rights.ts';
import { type NewInvitation, newInvitation } from './invitation.ts';
import { openAccount } from './staff-repository.ts';
import { changed, staffSteps } from './staff-rows.ts';

export type StaffForm = Pick<Staff, 'name' | 'roles' | 'regions'> & Partial<Pick<Staff, 'unit' | 'duty'>>;

/** A new account that nobody can use until its owner sets a password. */
export async function invite(
  viewer: StaffIdentity,
  form: StaffForm & { username: string },
): Promise<{ staff: Staff; invitation: NewInvitation }> {
  await requireGrant(viewer, form);
  const nowMs = now();
  const staff = staffSchema.parse({ ...form, id: newId('S', nowMs), status: 'invited' });
  const invitation = await newInvitation(staff.id, nowMs);
  const { inviteTag, inviteUntil } = invitation;
  await openAccount(staff, { inviteTag, inviteUntil });
  return { staff, invitation };
}

async function store(before: Staff, next: Staff, more: Parameters<typeof commit>[0] = { steps: [] }) {
  await commit({ ...more, steps: [...(await staffSteps(before, next)), ...more.steps] });
  forgetRevocations();
  return next;
}

/** New rights count within half a minute; sessions go on with them. */
export async function edit(
  viewer: StaffIdentity,
  id: string,
  { version, ...form }: StaffForm & { version: number },
): Promise<Staff> {
  const before = await managed(viewer, id, version);
  await requireGrant(viewer, form);
  const { unit: _, duty: __, ...rest } = before;
  return store(before, { ...rest, ...form, version: version + 1 });
}

/**
 * Ends what the person holds: sessions, tokens, links, their place on the roster. What lies with them goes back.
 * @throws DomainError `last_administrator`, besides those of `managed`
 */
export async function disable(viewer: StaffIdentity, id: string, version: number): Promise<Staff> {
  const before = await managed(viewer, id, version);
  if (before.status === 'disabled') return before;
  const next = changed(before, { status: 'disabled', epoch: before.epoch + 1 });
  return store(before, next, {
    steps: [dropInvitation(before.username, id)],
    events: [{ type: 'staff.disabled', payload: { staffId: id, at: iso(now()) } }],
  });
}

/** Back as they left: with the password they had, or still invited. */
export async function enable(viewer: StaffIdentity, id: string, version: number): Promise<Staff> {
  const before = await managed(viewer, id, version);
  if (before.status !== 'disabled') return before;
  const { passwordHash } = await findCredentials(before.username);
  return store(before, changed(before, { status: passwordHash ? 'active' : 'invited' }));
}

/**
 * A new link, which makes the one before it and the password void at once: whoever asks for it has lost control
 * of the account, or never had it.
 * @param secondFactor also forget the phone that made the codes
 * @throws DomainError `illegal_transition` for a disabled account, besides those of `managed`
 */
export async function reset(
  viewer: StaffIdentity,
  id: string,
  { version, secondFactor }: { version: number; secondFactor: boolean },
): Promise<{ staff: Staff; invitation: NewInvitation }> {
  const before = await managed(viewer, id, version);
  if (before.status === 'disabled') throw new DomainError('illegal_transition', { status: before.status });
  const invitation = await newInvitation(id, now());
  const staff = await store(before, changed(before, { epoch: before.epoch + 1 }), {
    steps: [inviteAgain(before.username, id, invitation), ...(secondFactor ? [dropFactor(id)] : [])],
  });
  return { staff, invitation };
}
