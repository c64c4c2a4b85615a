import type { Category } from '../../../shared/district/schemas.ts';
import { words } from '../../../shared/http/contract.ts';
import { MAX_PHOTOS } from '../../../shared/media/uploads.ts';
import type { Submission } from '../../submit.ts';
import { type Form, fieldOf } from '../wire/read-form.ts';
import { refuse } from '../wire/refusal.ts';
import { answersTo, attributeFields } from './attributes.ts';
import { whereabouts } from './place-fields.ts';

/** A program's own number for what it sends: the same number twice is the same report. */
const OWN_ID = 'fixmystreet_id';

const PHONE = /^\+?[0-9][0-9 -]{4,18}[0-9]$/;

/** Brackets, dots and the like are how people write numbers; another sign is a slip that somebody should hear of. */
function phoneOf(text: string): string {
  const phone = text
    .replace(/[().\u00a0/]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (!PHONE.test(phone)) throw refuse('field_invalid', { name: 'phone' });
  return phone;
}

function descriptionOf(text: string | undefined): string {
  const parsed = words(0, 2_000).safeParse((text ?? '').replace(/\r\n?/g, '\n'));
  if (!parsed.success) throw refuse('field_invalid', { name: 'description' });
  return parsed.data;
}

/** The sender's own number of the request, when the form has one. */
export const ownId = (form: Form): string | undefined => fieldOf(form, `attribute[${OWN_ID}]`);

/**
 * A form as a submission, without its pictures. Names and e-mail addresses are not taken over: nothing here needs them.
 * @throws DomainError for the first field that is wrong
 */
export function submissionOf(form: Form, categories: readonly Category[]): Submission {
  const field = (name: string) => fieldOf(form, name);
  if (form.fields.get('media_url')?.some((url) => url.trim() !== '')) throw refuse('media_url_refused');
  if (form.files.length > MAX_PHOTOS) throw refuse('too_many_pictures', { most: MAX_PHOTOS });
  const code = field('service_code');
  if (code === undefined) throw refuse('field_missing', { name: 'service_code' });
  const category = categories.find((each) => each.code === code);
  if (!category) throw refuse('service_unknown');
  const given = attributeFields(form.fields);
  if (!category.attributes?.some((attribute) => attribute.code === OWN_ID)) given.delete(OWN_ID);
  const answers = answersTo(category.attributes ?? [], given);
  const description = descriptionOf(field('description'));
  if (description === '' && answers.length === 0 && form.files.length === 0) throw refuse('nothing_said');
  const phone = field('phone');
  return {
    category: code,
    description,
    ...whereabouts(field),
    ...(phone === undefined ? {} : { contact: { phone: phoneOf(phone) } }),
    ...(answers.length > 0 ? { answers } : {}),
  };
}
