import type { Action } from './use-action.ts';

/** What came of an action, read out as it appears. */
export const Outcome = ({ action }: { action: Action }) => (
  <>
    <p class="error" role="alert">
      {action.error}
    </p>
    <p class="told" role="status">
      {action.told}
    </p>
  </>
);
