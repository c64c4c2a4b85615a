import { iso, now } from '../../../shared/clock.ts';
import { isCode } from '../../../shared/errors.ts';
import { REPORT_ID } from '../../../shared/ids.ts';
import { answerGivenBefore, type Commit, commitOnce } from '../../../shared/kernel/commit.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { keys } from '../../../shared/table/keys.ts';
import { again, confirmation } from '../../answer.ts';
import { confirm, type Report } from '../../domain/report.ts';
import { putStep, reportAndFollowers } from '../../report-repository.ts';
import type { Form } from '../wire/read-form.ts';
import { refuse } from '../wire/refusal.ts';
import type { Value } from '../wire/xml.ts';
import { type Update, updateOf } from './update-form.ts';
import { updateIdOf } from './update-view.ts';

type Answer = { update_id: string };

interface Known {
  report: Report;
  followers: number;
}

/** Another program's request is as one that is not there. @throws DomainError `request_unknown` */
async function ownRequest(id: string, keyId: string): Promise<Known> {
  if (!REPORT_ID.test(id)) throw refuse('request_unknown');
  const known = await reportAndFollowers(id).catch((error: unknown) => {
    throw isCode(error, 'not_found') ? refuse('request_unknown') : error;
  });
  if (known.report.client !== keyId) throw refuse('request_unknown');
  return known;
}

/** A remark touches no clock and no state; "not solved" is the reporter's own word and does what that does. */
function effect(
  { report, followers }: Known,
  { text, reopens }: Update,
  at: string,
  name: string,
): Commit & { key: string } {
  const reopened = reopens ? confirm(report, false, at) : undefined;
  if (reopened) return confirmation(report, reopened, followers, { at, reason: text });
  const key = `U${name}`;
  const said = { at, action: 'commented', byRole: 'resident', note: text };
  return {
    key,
    steps: [putStep(report, key, said)],
    events: [{ type: 'report.commented', payload: { reportId: report.id, at, text } }],
  };
}

/** The case stands where nobody can say that it is not solved. */
const isOver = (error: unknown): boolean =>
  isCode(error, 'illegal_transition') || isCode(error, 'window_closed');

/**
 * Adds what a program's people say about a request of theirs, once for each of its update_ids.
 * @throws DomainError for every refusal, `illegal_transition` and `window_closed` of reopening among them
 */
export async function postUpdate(form: Form, keyId: string, test: boolean): Promise<Value> {
  const update = updateOf(form);
  const name = await tagOf('open311', `update\n${keyId}\n${update.id}`, 16);
  const { requestId, text, reopens } = update;
  const operation = { scope: 'open311.update', key: name, request: { requestId, text, reopens } };
  const answer = await again(async (): Promise<Answer> => {
    const known = await ownRequest(requestId, keyId);
    const at = iso(now());
    try {
      const { key, steps, events = [] } = effect(known, update, at, name);
      const answer = { update_id: updateIdOf(keys.reportStep(known.report.id, at, key)) };
      return test ? answer : await commitOnce({ ...operation, answer }, { steps, events });
    } catch (error) {
      // A program that never heard the answer sends it again, when the case may have gone on.
      if (test || !isOver(error)) throw error;
      const before = await answerGivenBefore<Answer>(operation);
      if (!before) throw error;
      return before;
    }
  });
  return [answer];
}
