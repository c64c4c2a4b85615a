import { useEffect, useState } from 'preact/hooks';
import type { Staff } from '../api-types.ts';
import { isTemporary } from '../http.ts';
import { claim, offlineStaff, wipeCopies } from '../work/offline/copies/copies-store.ts';
import { currentStaff, mayHaveSession, onSessionChange, refreshSession } from './session.ts';

/** The copies on this phone follow the session: this person's now, or nobody's. */
function settleCopies(): void {
  const staff = currentStaff();
  const settled = staff ? claim(staff) : mayHaveSession() ? undefined : wipeCopies();
  settled?.catch(() => undefined);
}

/**
 * Who is signed in: asks the refresh cookie once, then follows the session. Without a network it is who was signed
 * in here last and did not sign out: they see this phone's copies, the server tells them nothing.
 */
export function useStaff() {
  const [staff, setStaff] = useState(currentStaff);
  const [checking, setChecking] = useState(!currentStaff() && mayHaveSession());
  const [error, setError] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  // Dependencies: turn asks once more after a failure.
  useEffect(() => {
    let gone = false;
    const follow = () => {
      settleCopies();
      setStaff(currentStaff());
    };
    const withoutNetwork = async (problem: unknown) => {
      const known: Staff | undefined = await offlineStaff().catch(() => undefined);
      if (gone) return;
      if (known) setStaff(known);
      else setError(problem);
    };
    const stop = onSessionChange(follow);
    settleCopies();
    if (!currentStaff() && mayHaveSession()) {
      setError(undefined);
      refreshSession()
        .catch((problem: unknown) => (isTemporary(problem) ? withoutNetwork(problem) : undefined))
        .finally(() => setChecking(false));
    }
    return () => {
      gone = true;
      stop();
    };
  }, [turn]);
  return { staff, checking, error, retry: () => setTurn((n) => n + 1) };
}
