import { leavingOut, type Mutant, unconditional } from './tamper.ts';

/** Bugs of what other programs send through Open311. */
export const PROGRAM_MUTANTS: Mutant[] = [
  { name: 'nobody remembers which form was filed', plant: leavingOut(/^SENT#/, 'Put') },
  { name: 'a form that was filed does not stop the next one', plant: unconditional(/^SENT#/) },
  { name: 'a remark is taken as often as it comes', plant: unconditional(/^OP#open311\.update/) },
  {
    name: 'a remark stays with the report',
    plant: leavingOut(/^OUTBOX#/, 'Put', 'report.commented'),
  },
];
