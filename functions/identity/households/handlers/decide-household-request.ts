import * as z from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { decideRequest } from '../bind.ts';
import { MEMBERSHIP_STATUSES } from '../domain/membership.ts';
import { DECIDERS, REQUEST_ID, requestIdOf, requestInCharge } from '../requests.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/household-requests/{id}/{decision}',
    summary:
      'The grid worker of the place confirms who lives there, or refuses with a reason the resident reads',
    auth: 'staff',
    roles: DECIDERS,
    params: z.object({ id: z.string().regex(REQUEST_ID), decision: z.enum(['confirm', 'refuse']) }),
    body: z.strictObject({ reason: words(2, 200).optional() }),
    responses: { 200: z.strictObject({ id: z.string(), status: z.enum(MEMBERSHIP_STATUSES) }) },
    problems: ['not_found', 'illegal_transition', 'stale_version'],
  }),
  async ({ staff, params, body }) => {
    const refusal = params.decision === 'refuse';
    if (refusal && body.reason === undefined)
      throw new DomainError('invalid_request', {}, [{ path: 'body.reason', message: 'required' }]);
    const membership = await requestInCharge(staff, params.id);
    const next = await decideRequest(
      membership,
      refusal ? { reason: body.reason ?? '' } : { confirmedBy: 'staff' },
    );
    return { status: 200, body: { id: requestIdOf(next), status: next.status } };
  },
);
