import { coversAny } from '../../shared/district/regions.ts';
import { DomainError } from '../../shared/errors.ts';
import { listCodes } from '../code-lists.ts';
import { activeCode } from '../code-repository.ts';
import type { Code, CodeKind } from '../domain/code.ts';
import { normalizeCode } from '../domain/short-code.ts';

/** Labels a sheet holds: 17 pages, drawn well within the Lambda's time and its 6 MB of answer. */
const MOST_LABELS = 200;

interface Wanted {
  community?: string | undefined;
  kind?: CodeKind | undefined;
  codes?: string | undefined;
}

async function named(allowed: readonly string[], list: string): Promise<Code[]> {
  const codes = [...new Set(list.split(',').filter((text) => text.trim() !== ''))];
  if (codes.length > MOST_LABELS) throw new DomainError('too_large');
  const found = await Promise.all(codes.map((text) => activeCode(normalizeCode(text))));
  // Another region's code is no more there than one that does not exist.
  if (found.some(({ place }) => !coversAny(allowed, place.regionCode)))
    throw new DomainError('code_not_found');
  return found;
}

async function ofRegion(allowed: readonly string[], { community, kind }: Wanted): Promise<Code[]> {
  const found: Code[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCodes(allowed, { community, kind, status: 'active', limit: MOST_LABELS, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
    if (found.length > MOST_LABELS) throw new DomainError('too_large');
  } while (cursor !== undefined);
  return found.sort((a, b) => a.place.name.localeCompare(b.place.name, 'zh-CN', { numeric: true }));
}

/** @throws DomainError `invalid_request` for neither or both of `community` and `codes`, or nothing to print */
export async function codesToPrint(allowed: readonly string[], wanted: Wanted): Promise<Code[]> {
  const refuse = (path: string, message: string) =>
    new DomainError('invalid_request', {}, [{ path, message }]);
  if ((wanted.community === undefined) === (wanted.codes === undefined))
    throw refuse('query', 'either community or codes');
  const codes =
    wanted.codes === undefined ? await ofRegion(allowed, wanted) : await named(allowed, wanted.codes);
  if (codes.length === 0) throw refuse('query', 'nothing to print');
  return codes;
}
