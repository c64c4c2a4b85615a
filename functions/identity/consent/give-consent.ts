import { jitter } from '../../shared/chance.ts';
import { iso, now, pause } from '../../shared/clock.ts';
import { DomainError, isCode } from '../../shared/errors.ts';
import { inLanguage, type Language } from '../../shared/http/contract.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { personStillThere } from '../../shared/personal-data/person-still-there.ts';
import { leaveAll } from '../households/leave-all.ts';
import { answersOf, putConsent } from './consent-repository.ts';
import { type Answered, answer, type Consent } from './domain/consent.ts';
import { PURPOSE_NAMES, PURPOSES, type Purpose } from './domain/purposes.ts';
import { inForce } from './notice-repository.ts';

const ATTEMPTS = 5;

export interface ConsentState {
  purpose: Purpose;
  given: boolean;
  /** What was agreed to, or refused, and when; absent for who never answered. */
  version?: number;
  at?: string;
}

const stateOf = (purpose: Purpose, last: Consent | undefined): ConsentState => ({
  purpose,
  given: last?.given ?? false,
  ...(last ? { version: last.version, at: last.at } : {}),
});

/**
 * Who no longer agrees to `household` is out of the households before the answer is recorded: a recorded no has been
 * carried out, and one that broke off is said again.
 * @throws DomainError `notice_changed`, `account_is_erased`, `not_signed_in`
 */
export async function giveConsent(
  personId: string,
  purpose: Purpose,
  answered: Answered,
): Promise<ConsentState> {
  for (let attempt = 1; ; attempt++) {
    const [notice, answers] = await Promise.all([inForce(purpose), answersOf(personId, purpose)]);
    const last = answers.at(-1);
    const next = answer({ personId, purpose, at: iso(now()) }, answered, last, notice?.version);
    try {
      if (purpose === 'household' && !answered.given) await leaveAll(personId);
      if (next) await commit({ steps: [personStillThere(personId), putConsent(next)] });
      return stateOf(purpose, next ?? last);
    } catch (error) {
      // A double tap, or another phone of the same person.
      if (!isCode(error, 'stale_version')) throw error;
      if (attempt === ATTEMPTS) throw new DomainError('busy');
      await pause(jitter(20 * attempt));
    }
  }
}

/** Every purpose, what is asked, and what this person said to it, each time. */
export async function consentsOf(personId: string, language: Language) {
  const [answers, notices] = await Promise.all([answersOf(personId), Promise.all(PURPOSES.map(inForce))]);
  return PURPOSES.map((purpose, index) => {
    const history = answers.filter((each) => each.purpose === purpose);
    const notice = notices[index];
    return {
      ...stateOf(purpose, history.at(-1)),
      name: inLanguage(PURPOSE_NAMES[purpose], language),
      ...(notice
        ? {
            notice: {
              version: notice.version,
              title: inLanguage(notice.title, language),
              text: inLanguage(notice.text, language),
              publishedAt: notice.publishedAt,
            },
          }
        : {}),
      history: history.map(({ given, version, at }) => ({ given, version, at })),
    };
  });
}
