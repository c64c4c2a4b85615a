import { now } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import { env } from '../../../shared/env.ts';
import { fill } from '../../../shared/fill.ts';
import type { Language } from '../../../shared/http/contract.ts';
import { newCapability, newId } from '../../../shared/ids.ts';
import { refuseDanger } from '../../../shared/place/refuse-danger.ts';
import { subjectOf } from '../../../shared/place/subject-of.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { type Submission, submitReport } from '../../submit.ts';
import { trackingToken } from '../../tracking-token.ts';
import { ownId, submissionOf } from '../domain/request-form.ts';
import { wordsOf } from '../domain/words.ts';
import type { Form } from '../wire/read-form.ts';
import type { Value } from '../wire/xml.ts';
import { filedAs, fingerprintOf, markSent, SentBefore } from './sent-before.ts';
import { kindsOf, storePictures } from './store-pictures.ts';

export interface Sending {
  keyId: string;
  form: Form;
  /** A name the sender gave the request, in a header or a field of its own. */
  sendersId: string | undefined;
  language: Language;
}

async function withPictures(submission: Submission, form: Form, operationKey: string): Promise<Submission> {
  if (form.files.length === 0) return submission;
  return { ...submission, photos: await storePictures(form.files, operationKey) };
}

/** Sent under a name: that name files one report for ever, and another form under it is refused. */
async function fileNamed(submission: Submission, { keyId, form }: Sending, name: string): Promise<string> {
  const operationKey = `open311/${keyId}/${await tagOf('open311', `name\n${name}`, 32)}`;
  return submitReport(await withPictures(submission, form, operationKey), operationKey);
}

/** Sent without one: the same form files one report within the window, and a later one files another. */
async function fileUnnamed(submission: Submission, { keyId, form }: Sending): Promise<string> {
  const fingerprint = await fingerprintOf(keyId, form);
  const before = await filedAs(fingerprint);
  if (before !== undefined) return before;
  const operationKey = `open311/${keyId}/${newCapability('')}`;
  const whole = await withPictures(submission, form, operationKey);
  try {
    return await submitReport(whole, operationKey, undefined, (reportId) => [
      markSent(fingerprint, reportId),
    ]);
  } catch (error) {
    if (error instanceof SentBefore) return error.reportId;
    throw error;
  }
}

/**
 * Files a form as a report, once; the test endpoint does everything but file it.
 * @throws DomainError for every refusal; nothing but pictures that go by themselves is stored then
 */
export async function postRequest(sending: Sending, test: boolean): Promise<Value> {
  const { form, keyId, language } = sending;
  const words = wordsOf(language);
  const categories = await config('category');
  const submission = { ...submissionOf(form, categories), client: keyId };
  kindsOf(form.files);
  if (test) {
    await refuseDanger((await subjectOf(submission)).category.code);
    return [{ service_request_id: newId('T', now()), service_notice: words.test, account_id: null }];
  }
  const name = sending.sendersId ?? ownId(form);
  const id = await (name === undefined
    ? fileUnnamed(submission, sending)
    : fileNamed(submission, sending, name));
  const link = `${env().PUBLIC_ORIGIN}/t/${await trackingToken(id)}`;
  return [{ service_request_id: id, service_notice: fill(words.follow, { link }), account_id: null }];
}
