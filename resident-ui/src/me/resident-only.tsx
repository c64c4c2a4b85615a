import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../http.ts';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { tm } from './messages/index.ts';
import {
  currentResident,
  mayBeSignedIn,
  onResidentChange,
  type Resident,
  refreshResident,
} from './session.ts';
import { ResidentSignIn } from './sign-in.tsx';
import '../styles/controls.css';
import './me.css';

/** Whoever was signed in on this phone before, or comes back from WeChat with nothing but the cookie. */
const worthAsking = (): boolean =>
  mayBeSignedIn() || new URLSearchParams(location.search).get('wechat') === 'in';

/** Shows its page to whoever is signed in, everybody else the sign-in. */
export function ResidentOnly({ children }: { children: (resident: Resident) => ComponentChildren }) {
  const [resident, setResident] = useState(currentResident);
  const [checking, setChecking] = useState(!currentResident() && worthAsking());
  const [error, setError] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  // Dependencies: turn asks once more after a failure.
  useEffect(() => {
    const stop = onResidentChange(() => setResident(currentResident()));
    if (!currentResident() && worthAsking()) {
      setError(undefined);
      refreshResident()
        .catch((problem: unknown) => {
          if (!(problem instanceof ApiError) || problem.status >= 500) setError(problem);
        })
        .finally(() => setChecking(false));
    }
    return stop;
  }, [turn]);
  if (resident)
    return (
      <>
        {location.pathname !== '/me' && (
          <a class="back-link" href="/me">
            {tm('me.back')}
          </a>
        )}
        {children(resident)}
      </>
    );
  if (checking) return <Skeleton />;
  if (error) return <Failure error={error} onRetry={() => setTurn((n) => n + 1)} />;
  return <ResidentSignIn />;
}
