import { useState } from 'react';

/** One thing at a time that may fail: whether it is under way, and why it failed last. A second tap waits for the first. */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return { attempt, busy, problem, setProblem };
}
