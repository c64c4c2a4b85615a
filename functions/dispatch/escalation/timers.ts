import { claimEnds, offerEnds } from '../claims/timers.ts';
import type { Alarm } from '../domain/deadline/alarms.ts';
import { questionUnanswered } from '../questions/timers.ts';
import { goOn, urgeUnanswered } from '../supervision/timers.ts';
import { climb, tell } from './tell.ts';
import type { Timer } from './timer.ts';

/** What each alarm does. */
export const TIMERS: Readonly<Record<Alarm['kind'], Timer>> = {
  yellow: tell('nearly_due'),
  stage: tell('stage_overdue'),
  level: climb,
  offer: offerEnds,
  claim: claimEnds,
  urge: urgeUnanswered,
  go_on: goOn,
  question: questionUnanswered,
};
