import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { chanceInt } from '../shared/chance.ts';
import { iso, now } from '../shared/clock.ts';
import { config } from '../shared/district/config.ts';
import { coversAny } from '../shared/district/regions.ts';
import { DomainError, staleVersion } from '../shared/errors.ts';
import type { StaffIdentity } from '../shared/http/contract.ts';
import { commit } from '../shared/kernel/commit.ts';
import { table, tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { changeSteps } from './code-changes.ts';
import { findCode } from './code-repository.ts';
import { issueSteps } from './code-rows.ts';
import type { Code } from './domain/code.ts';
import {
  type Change,
  type CodeAction,
  changed,
  differences,
  type HistoryLine,
  historySchema,
} from './domain/code-change.ts';
import { issueCode, normalizeCode } from './domain/short-code.ts';
import { knownIndustries } from './known-industries.ts';

/** @throws DomainError `code_not_found`, for another region's code too */
export async function codeInCharge(staff: StaffIdentity, text: string): Promise<Code> {
  const short = normalizeCode(text);
  const found = short === undefined ? undefined : await findCode(short);
  if (!found || !coversAny(staff.regions, found.place.regionCode)) throw new DomainError('code_not_found');
  return found;
}

/** A code may only be moved to where the person who moves it is in charge too. */
async function checkTarget(staff: StaffIdentity, { place }: Change): Promise<void> {
  const region = place?.regionCode;
  if (region === undefined) return;
  const known = (await config('region')).some(({ code, retired }) => code === region && !retired);
  if (!known || !coversAny(staff.regions, region)) throw new DomainError('unknown_region');
}

/** A trade that no unit answers to is a slip of the pen: its requests would go where nobody expects them. */
async function checkIndustry({ industry }: Change): Promise<void> {
  if (industry && !(await knownIndustries()).has(industry))
    throw new DomainError('invalid_request', {}, [{ path: 'body.industry', message: 'unknown_industry' }]);
}

/**
 * @returns the code as it is now, and the new one that replaces it
 * @throws DomainError `code_not_found`, `illegal_transition`, `stale_version`, `unknown_region`, `invalid_request`
 */
export async function changeCode(
  staff: StaffIdentity,
  text: string,
  action: CodeAction,
  change: Change,
): Promise<{ code: Code; replacement?: Code }> {
  const before = await codeInCharge(staff, text);
  await checkTarget(staff, change);
  await checkIndustry(change);
  const at = iso(now());
  const fresh =
    action === 'replace'
      ? {
          code: issueCode(chanceInt, before.kind),
          kind: before.kind,
          place: before.place,
          ...(before.industry ? { industry: before.industry } : {}),
          issuedAt: at,
        }
      : undefined;
  const after = changed(before, action, change, at, fresh?.code);
  if (change.version !== before.version) throw staleVersion();
  const line: HistoryLine = {
    version: after.version,
    action,
    at,
    by: { id: staff.id, name: staff.name },
    reason: change.reason,
    ...differences(before, after),
  };
  await commit({
    steps: [...changeSteps(before, after, line), ...(fresh ? issueSteps(fresh, staleVersion) : [])],
  });
  return { code: after, ...(fresh ? { replacement: { ...fresh, status: 'active', version: 1 } } : {}) };
}

/** Newest first; the last line is how it came into the world. */
export async function historyOf({ code, issuedAt, job }: Code): Promise<(HistoryLine & { job?: string })[]> {
  const { pk, sk } = keys.codeHistory(code, 0);
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk > :from',
      ExpressionAttributeValues: { ':pk': pk, ':from': sk },
      ScanIndexForward: false,
      Limit: 100,
    }),
  );
  const issued = { version: 1, action: 'issue' as const, at: issuedAt, ...(job ? { job } : {}) };
  return [...Items.map((item) => historySchema.parse(item)), issued];
}
