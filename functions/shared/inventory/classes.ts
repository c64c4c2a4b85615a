import type { Declared } from './declare.ts';

/** The district's own settings and numbers: about nobody. */
export const CONFIGURATION: Declared = {
  class: 'none',
  purpose: 'configuration of the district',
  basis: "the district's own task",
  retention: 'until changed',
};
/** What moves a matter on: ids, states, times, codes. */
export const WORK: Declared = {
  class: 'internal',
  purpose: 'to have what was reported dealt with',
  basis: "the district's own task",
  retention: 'as long as the district',
};
/** Words and ids of whoever reported. */
export const REPORTER: Declared = {
  class: 'personal',
  purpose: 'to have what was reported dealt with',
  basis: 'given by the person for this',
  retention: 'until erased by the person',
};
/** Who of the staff did or may do what. */
export const STAFF: Declared = {
  class: 'personal',
  purpose: 'staff accounts and their work',
  basis: 'employment',
  retention: 'as long as the account, and the files it worked on',
};
export const STAFF_SECRET: Declared = {
  class: 'sensitive',
  purpose: 'to sign staff in',
  basis: 'employment',
  retention: 'until replaced',
};
/** What the spine writes for itself. */
export const SPINE: Declared = {
  class: 'internal',
  purpose: 'that nothing is lost and nothing happens twice',
  basis: "the district's own task",
  retention: 'as long as the district',
};
