import { createHash } from 'node:crypto';
import type { Language } from '../../../shared/http/contract.ts';
import type { ReportStep } from '../../report-repository.ts';
import { w3 } from '../domain/period.ts';
import { stepWords } from '../domain/words.ts';
import type { Value } from '../wire/xml.ts';

/** As it lies in the index of a key's updates. */
export type ListedStep = ReportStep & { pk: string; sk: string };

/**
 * What a step makes of a request, in the words of FixMyStreet's updates. It takes `FIXED` for "fixed, says the
 * council" and `UNCHANGED` for what it is; a step of ours that is not named here changes nothing there.
 */
const STATUS: Readonly<Record<string, string>> = {
  routed: 'OPEN',
  assigned: 'OPEN',
  returned: 'OPEN',
  transferred: 'OPEN',
  reopened: 'OPEN',
  accepted: 'IN_PROGRESS',
  started: 'IN_PROGRESS',
  finished: 'FIXED',
  solved: 'FIXED',
  merged: 'DUPLICATE',
  rejected: 'NO_FURTHER_ACTION',
};

const reportIdOf = ({ pk }: ListedStep): string => pk.slice('REPORT#'.length);

/** The same for the same step, and nobody reads a key of ours from it. */
export const updateIdOf = ({ pk, sk }: Pick<ListedStep, 'pk' | 'sk'>): string =>
  createHash('sha256').update(`${pk}\n${sk}`).digest('base64url').slice(0, 22);

/** Whether it is news to the program: what it was filed with, and what its own people wrote, it knows. */
export function isNews({ action }: ListedStep, language: Language): boolean {
  return action !== 'received' && stepWords(action, language) !== undefined;
}

/** The note of a unit is for whoever reported it, and this is their program. A reporter's own words stay away. */
export function updateView(step: ListedStep, language: Language): Value {
  const { at, action, byRole, note } = step;
  const said = byRole === 'resident' ? undefined : note;
  return {
    update_id: updateIdOf(step),
    service_request_id: reportIdOf(step),
    status: Object.hasOwn(STATUS, action) ? STATUS[action] : 'UNCHANGED',
    updated_datetime: w3(at),
    description: [stepWords(action, language), said].filter((line) => line !== undefined).join('\n'),
    media_url: null,
  };
}
