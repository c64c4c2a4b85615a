import type { CodePlace } from '../../shared/codes/code-place.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Request } from '../../shared/events/events.ts';
import type { ReportKind } from './report.ts';

/** Roles that a place shows on its page and that can be written to. */
export const REQUEST_TO = ['grid_worker', 'community'] as const;
export type RequestTo = (typeof REQUEST_TO)[number];

const SHOPS: readonly string[] = ['merchant', 'stall'];

interface Asked {
  kind?: 'report' | ReportKind | undefined;
  to?: RequestTo | undefined;
}

/**
 * Past the rules of its category, to whom a request goes. A shop's goes to the unit of its trade. Nobody proves that
 * they hold the shop: whoever stands before its code can ask, and staff are told so.
 * @throws DomainError `not_a_shop`
 */
export function requestOf({ kind, to }: Asked, code: CodePlace | undefined): Request | undefined {
  if (kind === 'request') return { to: to ?? 'community' };
  if (kind !== 'merchant_request') return undefined;
  if (!code || !SHOPS.includes(code.kind)) throw new DomainError('not_a_shop');
  return { to: 'industry', ...(code.industry ? { industry: code.industry } : {}) };
}
