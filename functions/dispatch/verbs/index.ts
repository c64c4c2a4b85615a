import type { StaffVerb } from '../flow/flow.ts';
import { accept, finish, start } from './at-work.ts';
import { giveBackUp, transfer } from './hand-over.ts';
import type { VerbModule } from './verb.ts';

/** What each step of the flow does. */
export const VERBS: Readonly<Record<StaffVerb, VerbModule>> = {
  accept,
  start,
  finish,
  return: giveBackUp,
  transfer,
};
