import { useNotify, useRefresh } from 'react-admin';
import { isProblem } from '../api/problem.ts';

/** What to say when saving fails: beside the fields if they are at fault, else in words; a stale form is read anew. */
export function useSaveProblem() {
  const notify = useNotify();
  const refresh = useRefresh();
  return (error: unknown) => {
    if (isProblem(error, 'stale_version')) {
      notify('problem.stale_form', { type: 'warning', autoHideDuration: null });
      refresh();
      return;
    }
    // The form itself says that some fields are not right.
    if (isProblem(error) && error.body.errors) return;
    notify(
      error instanceof TypeError
        ? 'problem.unreachable'
        : error instanceof Error
          ? error.message
          : String(error),
      {
        type: 'error',
      },
    );
  };
}
