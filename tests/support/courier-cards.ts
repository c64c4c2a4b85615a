import { issueCodes } from '../../functions/scan/code-changes.ts';
import { handler as openCourierSession } from '../../functions/scan/courier/handlers/open-courier-session.ts';
import { handler as renewPin } from '../../functions/scan/courier/handlers/renew-pin.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { GRID, STAFF } from './small-district.ts';
import { newCode } from './some-codes.ts';

/** A card that was issued a moment ago: nobody has made a PIN for it. */
export async function blankCard(name = '云雀速送 07 号卡', region = GRID): Promise<string> {
  const { place, ...fresh } = newCode('courier', name, region);
  const { location: _, ...carried } = place;
  await issueCodes([{ ...fresh, place: carried }]);
  return fresh.code;
}

export const makePin = async (
  code: string,
  version = 1,
  staff: StaffIdentity = STAFF.admin,
): Promise<Answer> =>
  call(renewPin, { params: { code }, body: { version }, token: await issueAccessToken(staff, Date.now()) });

export const openCard = (code: string, pin: string): Promise<Answer> =>
  call(openCourierSession, { params: { code }, body: { pin } });

/** A card with its PIN, opened. */
export async function card(name?: string): Promise<{ code: string; pin: string; token: string }> {
  const code = await blankCard(name);
  const { pin } = (await makePin(code)).json;
  const { token } = (await openCard(code, pin)).json;
  return { code, pin, token };
}

/** A PIN that is not this one. */
export const wrong = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
