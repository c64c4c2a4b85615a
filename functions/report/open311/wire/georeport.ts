import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import { env } from '../../../shared/env.ts';
import { api } from '../../../shared/http/api.ts';
import type { Contract, Reply, Request } from '../../../shared/http/contract.ts';
import { logger } from '../../../shared/observability.ts';
import { document, type Format, splitFormat } from './format.ts';
import { refusalOf, refuse } from './refusal.ts';
import type { Value } from './xml.ts';

export interface Answered {
  /** The element around it in XML. */
  root: string;
  value: Value;
  status?: number;
  /** The content type without its letters. */
  bare?: boolean;
}

/** Segments that say which endpoint: `v2` is the district, `test` is the same without filing anything. */
export const paths = z.object({ api: z.string(), resource: z.string() });
export const isTest = (named: string): boolean => named === 'test';

/** Our refusals are the specification's, so no schema of ours refuses first: each parameter is any text. */
export const texts = <const N extends string>(...names: N[]) =>
  z.object(
    Object.fromEntries(names.map((name) => [name, z.string().optional()])) as Record<
      N,
      z.ZodOptional<z.ZodString>
    >,
  );

/** @throws DomainError `jurisdiction_unknown` for another jurisdiction's name; none means this one */
export async function checkJurisdiction(id: string | undefined): Promise<void> {
  if (!id || id === env().DISTRICT) return;
  if (!(await config('district')).some(({ code }) => code === id))
    throw refuse('jurisdiction_unknown', { id });
}

function formatOf(segments: Readonly<Record<string, string>>): Format | undefined {
  return splitFormat(segments.item ?? segments.resource ?? '').format;
}

/** A route that speaks GeoReport: whatever it answers, refusals too, is in the format that the address ends in. */
export const geoReport = <const C extends Contract>(
  contract: C,
  handle: (request: Request<C>) => Promise<Answered>,
) =>
  api(contract, async (request): Promise<Reply> => {
    const params = request.params as Record<string, string>;
    const format = formatOf(params);
    const headers = { 'access-control-allow-origin': '*', vary: 'accept-language' };
    try {
      if (params.api !== undefined && !['v2', 'test'].includes(params.api)) throw refuse('endpoint_unknown');
      const { root, value, status = 200, bare = false } = await handle(request);
      const raw = document(format ?? 'xml', root, value, bare);
      return { status, headers, ...(raw ? { raw } : {}) };
    } catch (error) {
      const { status, code, description } = refusalOf(error, request.language);
      if (status >= 500) logger.error('request failed', { error: error as Error });
      const raw = document(format ?? 'xml', 'errors', [{ code: status, description }]);
      return { status, headers, code, ...(raw ? { raw } : {}) };
    }
  });
