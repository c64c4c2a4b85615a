import { refuse } from './refusal.ts';

export interface Form {
  /** In the order they came; a name may have several values. */
  fields: ReadonlyMap<string, readonly string[]>;
  files: readonly Uint8Array[];
}

/** Words only. */
const MAX_WORDS = 64 * 1024;
/** With pictures: a Lambda is given 6 MB, and bytes reach it a third longer. */
const MAX_FORM = 4 * 1024 * 1024;
const MAX_PARTS = 200;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Percent signs must mean UTF-8: what does not would be filed with other letters in it. */
function decodable(bytes: Uint8Array): string {
  try {
    const text = utf8.decode(bytes);
    decodeURIComponent(text.replaceAll('+', ' '));
    return text;
  } catch {
    throw refuse('form_unreadable');
  }
}

async function multipart(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(Buffer.from(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw refuse('form_unreadable');
  }
}

async function entries(bytes: Uint8Array, type: string): Promise<[string, string | File][]> {
  // Never XML or JSON: there is no parser here to be fooled.
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    if (bytes.length > MAX_WORDS) throw refuse('form_too_large');
    return [...new URLSearchParams(decodable(bytes))];
  }
  if (!/^multipart\/form-data\s*;/i.test(type)) throw refuse('form_required');
  if (bytes.length > MAX_FORM) throw refuse('form_too_large');
  return [...(await multipart(bytes, type))];
}

/**
 * A form as browsers and programs send it, with files or without.
 * @throws DomainError `form_required`, `form_unreadable`, `form_too_large`
 */
export async function readForm({ bytes, type }: { bytes: Uint8Array; type: string }): Promise<Form> {
  if (/;\s*charset=(?!"?utf-?8"?\s*(;|$))/i.test(type)) throw refuse('form_required');
  const given = await entries(bytes, type);
  if (given.length > MAX_PARTS) throw refuse('form_too_large');
  const fields = new Map<string, string[]>();
  const files: Uint8Array[] = [];
  for (const [name, value] of given) {
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
    // A form with a picture nobody chose sends an empty one.
    else if (value.size > 0) files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return { fields, files };
}

/**
 * The one value of a field; nothing and an empty one are the same.
 * @throws DomainError `field_repeated`
 */
export function fieldOf({ fields }: Form, name: string): string | undefined {
  const [value, ...more] = fields.get(name) ?? [];
  if (more.length > 0) throw refuse('field_repeated', { name });
  return value?.trim() || undefined;
}
