import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { chanceInt } from '../../../shared/chance.ts';
import { elapsed, iso, now, pause } from '../../../shared/clock.ts';
import { env } from '../../../shared/env.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { Caller } from '../../../shared/http/caller.ts';
import { newId } from '../../../shared/ids.ts';
import { logger, metrics } from '../../../shared/observability.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { SmsRefused } from '../../../shared/sms/port.ts';
import { smsPort } from '../../../shared/sms/sms.ts';
import { capsOf } from './domain/caps.ts';
import { readPhone } from './domain/phone.ts';
import { CODE_MS, putOtp, takeCap } from './otp-repository.ts';

/** Longer than a message takes to hand over, so that the answer's time does not tell whether one was. */
const ANSWER_MS = 900;

export const phoneTagOf = (phone: string): Promise<string> => tagOf('phone', phone);
/** Bound to the phone and to this one request: the same digits prove nothing elsewhere. */
export const codeTagOf = (phone: string, id: string, code: string): Promise<string> =>
  tagOf('otp', `${phone}\n${id}\n${code}`, 32);

/** @throws DomainError `invalid_phone` */
export function requirePhone(typed: string): string {
  const phone = readPhone(typed);
  if (!phone) throw new DomainError('invalid_phone');
  return phone;
}

/** Of one day: nobody is recognised tomorrow. */
async function callersOf({ edge, person }: Caller, day: string) {
  const tagged = (address: string) => tagOf('caller', `otp\n${day}\n${address}`);
  return { edge: await tagged(edge), ...(person ? { person: await tagged(`${person} ${edge}`) } : {}) };
}

/** @returns false when a cap that nobody is told of is reached */
async function withinCaps(phone: string, phoneTag: string, from: Caller): Promise<boolean> {
  const nowMs = now();
  const callers = await callersOf(from, iso(nowMs).slice(0, 10));
  for (const cap of capsOf({ phone, phoneTag, callers, dailyBudget: env().SMS_DAILY_BUDGET })) {
    if (await takeCap(cap, nowMs)) continue;
    logger.warn('code not sent: cap reached', { cap: cap.kind });
    if (cap.refusal === 'silent') return false;
    if (cap.refusal === 'sms_budget') metrics.singleMetric().addMetric('SmsBudgetSpent', MetricUnit.Count, 1);
    throw new DomainError(cap.refusal, { seconds: Math.ceil(cap.windowMs / 1000) });
  }
  return true;
}

async function send(phone: string, from: Caller): Promise<void> {
  const port = await smsPort();
  if (!port) throw new DomainError('sms_unavailable');
  const phoneTag = await phoneTagOf(phone);
  if (!(await withinCaps(phone, phoneTag, from))) return;
  const id = newId('O', now());
  const code = String(chanceInt(1_000_000)).padStart(6, '0');
  await putOtp(phoneTag, id, await codeTagOf(phone, id, code), now());
  try {
    await port.send({ phone, code, minutes: CODE_MS / 60_000 });
  } catch (error) {
    if (!(error instanceof SmsRefused)) throw error;
    logger.error('code not sent: provider refused', { reason: error.reason });
    metrics.singleMetric().addMetric('SmsRefused', MetricUnit.Count, 1);
    throw new DomainError('sms_unavailable');
  }
}

/**
 * Sends a code to whoever has the phone, whether they have an account or not: the answer is the same and comes at
 * the same time.
 * @throws DomainError `invalid_phone`, `too_many_attempts`, `sms_budget`, `sms_unavailable`
 */
export async function requestOtp(typedPhone: string, from: Caller): Promise<void> {
  const phone = requirePhone(typedPhone);
  const started = elapsed();
  try {
    await send(phone, from);
  } finally {
    await pause(Math.max(0, ANSWER_MS - (elapsed() - started)));
  }
}
