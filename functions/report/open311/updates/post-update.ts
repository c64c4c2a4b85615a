import { iso, now } from '../../../shared/clock.ts';
import { isCode } from '../../../shared/errors.ts';
import type { NewEvent } from '../../../shared/events/events.ts';
import { REPORT_ID } from '../../../shared/ids.ts';
import { commitOnce } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { keys } from '../../../shared/table/keys.ts';
import { again } from '../../answer.ts';
import { confirm, type Report } from '../../domain/report.ts';
import { getReport, putReport, putStep } from '../../report-repository.ts';
import type { Form } from '../wire/read-form.ts';
import { refuse } from '../wire/refusal.ts';
import type { Value } from '../wire/xml.ts';
import { type Update, updateOf } from './update-form.ts';
import { updateIdOf } from './update-view.ts';

/** Another program's request is as one that is not there. @throws DomainError `request_unknown` */
async function ownRequest(id: string, keyId: string): Promise<Report> {
  if (!REPORT_ID.test(id)) throw refuse('request_unknown');
  const report = await getReport(id).catch((error: unknown) => {
    throw isCode(error, 'not_found') ? refuse('request_unknown') : error;
  });
  if (report.client !== keyId) throw refuse('request_unknown');
  return report;
}

/** A remark touches no clock and no state; "not solved" does what the reporter's own word does. */
function effect(report: Report, { text, reopens }: Update, at: string, key: string) {
  const reopened = reopens ? confirm(report, false, at) : undefined;
  const said = { at, action: reopened ? 'reopened' : 'commented', byRole: 'resident', note: text };
  const steps: Step[] = [putStep(report, key, said), ...(reopened ? [putReport(reopened, report)] : [])];
  const events: NewEvent[] = reopened
    ? [{ type: 'report.reopened', payload: { reportId: report.id, at, reason: text } }]
    : [];
  return { steps, events };
}

/**
 * Adds what a program's people say about a request of theirs, once for each of its update_ids.
 * @throws DomainError for every refusal, `illegal_transition` and `window_closed` of reopening among them
 */
export async function postUpdate(form: Form, keyId: string, test: boolean): Promise<Value> {
  const update = updateOf(form);
  const name = await tagOf('open311', `update\n${keyId}\n${update.id}`, 16);
  const answer = await again(async () => {
    const report = await ownRequest(update.requestId, keyId);
    const at = iso(now());
    const key = `U${name}`;
    const update_id = updateIdOf(keys.reportStep(report.id, at, key));
    if (test) return { update_id };
    const { requestId, text, reopens } = update;
    return commitOnce(
      {
        scope: 'open311.update',
        key: name,
        request: { requestId, text, reopens },
        answer: { update_id },
      },
      effect(report, update, at, key),
    );
  });
  return [answer];
}
