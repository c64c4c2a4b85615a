import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../http.ts';
import { currentStaff, mayHaveSession, onSessionChange, refreshSession } from './session.ts';

/** Who is signed in: asks the refresh cookie once, then follows the session. */
export function useStaff() {
  const [staff, setStaff] = useState(currentStaff);
  const [checking, setChecking] = useState(!currentStaff() && mayHaveSession());
  const [error, setError] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  // Dependencies: turn asks once more after a failure.
  useEffect(() => {
    const stop = onSessionChange(() => setStaff(currentStaff()));
    if (!currentStaff() && mayHaveSession()) {
      setError(undefined);
      refreshSession()
        .catch((problem: unknown) => {
          if (!(problem instanceof ApiError) || problem.status >= 500) setError(problem);
        })
        .finally(() => setChecking(false));
    }
    return stop;
  }, [turn]);
  return { staff, checking, error, retry: () => setTurn((n) => n + 1) };
}
