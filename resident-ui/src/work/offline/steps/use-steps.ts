import { useEffect, useState } from 'preact/hooks';
import type { Staff } from '../../../api-types.ts';
import { startSteps } from './background.ts';
import type { Step } from './steps.ts';
import { onSteps, readSteps } from './steps-store.ts';

/** What this person did and the server has not confirmed; other tabs' news come when one looks here again. */
export function useSteps(me: Staff): Step[] {
  const [steps, setSteps] = useState<Step[]>([]);
  useEffect(() => {
    const read = () => void readSteps().then(setSteps, () => undefined);
    const stop = onSteps(setSteps);
    read();
    startSteps();
    document.addEventListener('visibilitychange', read);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', read);
    };
  }, []);
  return steps.filter(({ staffId }) => staffId === me.id);
}
