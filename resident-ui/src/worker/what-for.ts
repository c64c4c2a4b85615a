export interface Asked {
  method: string;
  mode: string;
  path: string;
  sameOrigin: boolean;
}

/** What the worker does with a request. `leave`: as if there were no worker. */
export type Answer = 'leave' | 'page' | 'file' | 'scan';

/** Not pages of this worker: the API, what it stores, the console, what a developer sees. */
const OTHERS = /^\/(api|media|storage|admin|dev)(\/|$)/i;

/**
 * The API's answers are never kept here: what may be read without a network, pages keep themselves, by person
 * and for a week.
 */
export function whatFor({ method, mode, path, sameOrigin }: Asked): Answer {
  if (method !== 'GET' || !sameOrigin || OTHERS.test(path)) return 'leave';
  if (mode === 'navigate') return /^\/q\//i.test(path) ? 'scan' : 'page';
  return /^\/(assets\/|favicon\.svg$)/.test(path) ? 'file' : 'leave';
}

/** Where a scanned code leads; its counting is lost with the network. */
export const pageOfScan = (path: string): string => path.replace(/^\/q\//i, '/c/');
