import { notFound } from '../shared/errors.ts';
import { REPORT_ID } from '../shared/ids.ts';
import { isTagOf, tagOf } from '../shared/secrets.ts';

/** 128-bit tag: whoever holds the link may follow and confirm; nobody can make one up. */
export async function trackingToken(reportId: string): Promise<string> {
  return `${reportId}.${await tagOf('tracking', reportId)}`;
}

/**
 * The report a token opens; a forged one costs no read.
 * @throws DomainError `not_found`
 */
export async function reportOfToken(token: string): Promise<string> {
  // Whatever follows the first dot is the tag: a link has one form.
  const [reportId = '', ...tag] = token.split('.');
  if (!REPORT_ID.test(reportId) || !(await isTagOf('tracking', reportId, tag.join('.')))) throw notFound();
  return reportId;
}
