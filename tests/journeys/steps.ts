import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getWorkOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as confirmReport } from '../../functions/report/handlers/confirm-report.ts';
import { handler as trackReport } from '../../functions/report/handlers/track-report.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { drain, lampOut, newKey, STAFF, submit, tokenOf } from './world.ts';

export type Who = keyof typeof STAFF;

/** Files a report and expects it to be taken. */
export async function file(
  body: Record<string, unknown>,
  key = newKey(),
): Promise<{ key: string; answer: Answer; reportId: string; id: string; token: string }> {
  const answer = await submit(body, key);
  if (answer.status !== 201) throw new Error(`not taken: ${answer.text}`);
  const { reportId, trackingToken } = answer.json;
  return { key, answer, reportId, id: orderIdOf(reportId), token: trackingToken };
}

export const act = async (
  id: string,
  action: string,
  who: Who,
  body: Record<string, unknown> | string = {},
): Promise<Answer> => call(actOnOrder, { params: { id, action }, body, token: await tokenOf(STAFF[who]) });

export const look = async (id: string, who: Who): Promise<Answer> =>
  call(getWorkOrder, { params: { id }, token: await tokenOf(STAFF[who]) });

export const follow = async (token: string) => (await call(trackReport, { params: { token } })).json;

export const answer = (token: string, solved: boolean): Promise<Answer> =>
  call(confirmReport, { params: { token }, body: { solved } });

/** Takes actions one after another and expects each to be allowed. */
export async function take(id: string, who: Who, ...actions: string[]): Promise<void> {
  for (const action of actions) {
    const { status, text } = await act(id, action, who);
    if (status !== 200) throw new Error(`${action}: ${text}`);
  }
  await drain();
}

/** Actions that bring a work order from its unit's queue into a state. */
export const PATHS: Record<string, string[]> = {
  queued: [],
  accepted: ['accept'],
  in_progress: ['accept', 'start'],
  finished: ['accept', 'start', 'finish'],
};

/** A report for the lighting unit, whose order was taken through these actions. */
export async function lamp(...actions: string[]) {
  const filed = await file(lampOut);
  await drain();
  await take(filed.id, 'light1', ...actions);
  return filed;
}
