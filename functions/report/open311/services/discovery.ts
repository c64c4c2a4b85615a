import { config } from '../../../shared/district/config.ts';
import { env } from '../../../shared/env.ts';
import { fill } from '../../../shared/fill.ts';
import type { Language } from '../../../shared/http/contract.ts';
import { wordsOf } from '../domain/words.ts';
import { FORMATS } from '../wire/format.ts';
import type { Value } from '../wire/xml.ts';

/** The last day on which something about these interfaces changed, other than the services themselves. */
const CHANGED = '2026-11-22T00:00:00Z';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

const endpoint = (url: string, type: 'production' | 'test') => ({
  specification: SPECIFICATION,
  url,
  changeset: CHANGED,
  type,
  formats: FORMATS,
});

/** Where the interfaces are, in what formats, and how one comes by a key. */
export async function discovery(language: Language): Promise<Value> {
  const [district] = await config('district');
  const words = wordsOf(language);
  const params = { hotline: district?.hotline ?? '' };
  const base = `${env().PUBLIC_ORIGIN}/open311`;
  return {
    changeset: CHANGED,
    contact: fill(words.contact, params),
    key_service: fill(words.key, params),
    endpoints: [endpoint(`${base}/v2`, 'production'), endpoint(`${base}/test`, 'test')],
  };
}
