import type { Challenge } from '../api/session.ts';

/** What another issuer's answer left behind the #, for this page alone. */
export type Arrival = { challenge?: Challenge; problem?: string };

const PROBLEMS = ['oidc_failed', 'oidc_no_account'];

export function readArrival(hash: string): Arrival {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  const [challenge, secondFactor, problem] = ['challenge', 'secondFactor', 'problem'].map((name) =>
    query.get(name),
  );
  if (challenge && (secondFactor === 'code' || secondFactor === 'enrol'))
    return { challenge: { challenge, secondFactor } };
  return problem && PROBLEMS.includes(problem) ? { problem } : {};
}
