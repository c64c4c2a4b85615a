import { claim, giveBack, offer, withdraw } from '../claims/verbs.ts';
import type { StaffVerb } from '../flow/flow.ts';
import { dropPart } from '../joint/drop-part.ts';
import { split } from '../joint/split.ts';
import { merge } from '../merging/merge.ts';
import { unmerge } from '../merging/unmerge.ts';
import { ask } from '../questions/ask.ts';
import { resume } from '../questions/resume.ts';
import { reject } from '../rejecting/reject.ts';
import { assign } from './assign.ts';
import { accept, finish, start } from './at-work.ts';
import { extend } from './extend.ts';
import { giveBackUp, transfer } from './hand-over.ts';
import { note } from './note.ts';
import { approveSuspension, declineSuspension, suspend } from './suspension.ts';
import { acknowledge, urge } from './urge.ts';
import type { VerbModule } from './verb.ts';

/** What each step of the flow does. */
export const VERBS: Readonly<Record<StaffVerb, VerbModule>> = {
  accept,
  start,
  finish,
  return: giveBackUp,
  transfer,
  split,
  drop_part: dropPart,
  merge,
  unmerge,
  reject,
  assign,
  suspend,
  approve_suspension: approveSuspension,
  decline_suspension: declineSuspension,
  extend,
  urge,
  acknowledge,
  note,
  ask,
  resume,
  offer,
  withdraw,
  claim,
  give_back: giveBack,
};
