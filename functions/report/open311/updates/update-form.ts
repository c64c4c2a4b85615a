import { words } from '../../../shared/http/contract.ts';
import { momentOf } from '../domain/period.ts';
import { type Form, fieldOf } from '../wire/read-form.ts';
import { refuse } from '../wire/refusal.ts';

export interface Update {
  /** The sender's own number: the same number is the same update. */
  id: string;
  requestId: string;
  text: string;
  /** The one word that moves a case. Any other may be an echo of what we said: "closed" is not "solved". */
  reopens: boolean;
}

function needed(form: Form, name: string): string {
  const value = fieldOf(form, name);
  if (value === undefined) throw refuse('field_missing', { name });
  return value;
}

function textOf(form: Form): string {
  const parsed = words(1, 1_000).safeParse(needed(form, 'description').replace(/\r\n?/g, '\n'));
  if (!parsed.success) throw refuse('field_invalid', { name: 'description' });
  return parsed.data;
}

/**
 * An update as FixMyStreet sends it, without pictures: those belong to the request.
 * @throws DomainError for the first field that is wrong
 */
export function updateOf(form: Form): Update {
  const id = needed(form, 'update_id');
  if (id.length > 200) throw refuse('field_invalid', { name: 'update_id' });
  const requestId = needed(form, 'service_request_id');
  const status = needed(form, 'status');
  if (!/^[A-Za-z_ ]{1,40}$/.test(status)) throw refuse('field_invalid', { name: 'status' });
  // It has to be a date; ours is when it arrived, so that nobody writes into the past.
  momentOf('updated_datetime', needed(form, 'updated_datetime'));
  if (form.files.length > 0) throw refuse('too_many_pictures', { most: 0 });
  if (form.fields.get('media_url')?.some((url) => url.trim() !== '')) throw refuse('media_url_refused');
  return { id, requestId, text: textOf(form), reopens: status.toLowerCase() === 'reopen' };
}
