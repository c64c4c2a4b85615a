import { now } from '../../shared/clock.ts';
import { cardOf } from '../../shared/codes/courier-card.ts';
import { COURIER_TOKEN_SECONDS, issueCourierToken } from '../../shared/codes/courier-token.ts';
import { DomainError } from '../../shared/errors.ts';
import { logger } from '../../shared/observability.ts';
import { normalizeCode } from '../domain/short-code.ts';
import { isPin } from './domain/pin.ts';
import { keyedPin } from './keyed-pin.ts';
import { forgetTries, takeTry } from './pin-row.ts';

export interface CourierSession {
  token: string;
  /** When it ends, in milliseconds since the epoch. */
  until: number;
  name: string;
}

/**
 * Three round trips for a right PIN, two for a wrong one.
 * @throws DomainError of the card as `cardOf`, `pin_missing`, `wrong_pin`, `card_locked`
 */
export async function openCourierSession(text: string, pin: string): Promise<CourierSession> {
  const code = normalizeCode(text);
  if (code === undefined) throw new DomainError('code_not_found');
  const card = await cardOf(code);
  if (!card.pin) throw new DomainError('pin_missing');
  const nowMs = now();
  const row = await takeTry(card.pin, nowMs);
  if (!(await isPin(await keyedPin(code, pin), row.hash))) {
    logger.warn('wrong PIN of a card', { kind: 'security', code });
    throw new DomainError('wrong_pin');
  }
  await forgetTries(row);
  return {
    token: await issueCourierToken({ code, pin: row.pin }, nowMs),
    until: nowMs + COURIER_TOKEN_SECONDS * 1_000,
    name: card.code.place.name,
  };
}
