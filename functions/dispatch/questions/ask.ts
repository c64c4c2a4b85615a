import { config } from '../../shared/district/config.ts';
import { REPORTER_HOURS } from '../../shared/district/reporter-hours.ts';
import { DomainError } from '../../shared/errors.ts';
import { held } from '../domain/held.ts';
import type { VerbModule } from '../verbs/verb.ts';

/** Who has been asked so often and answered has said what they know. */
export const MOST_QUESTIONS = 3;

/** The reporter is asked: until they answer, the case's clock stands still. */
export const ask: VerbModule = {
  past: 'asked',
  apply: async (order, { at, command }) => {
    const asked = (order.questionCount ?? 0) + 1;
    if (asked > MOST_QUESTIONS) throw new DomainError('too_many_questions');
    const [district] = await config('district');
    const until = Date.parse(at) + (district?.questionHours ?? REPORTER_HOURS.question) * 3_600_000;
    return {
      order: {
        ...held(order, 'waiting', at),
        question: { text: command.question ?? '', at, until: new Date(until).toISOString() },
        questionCount: asked,
      },
    };
  },
};
