import { useState } from 'preact/hooks';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';

/** What the server said, or that it did not. */
const wordsOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : t('failure.network_text');

/** One thing at a time, with what came of it in words; a second tap while it runs does nothing. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [told, setTold] = useState('');
  const run = async (work: () => Promise<string | undefined>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError('');
    setTold('');
    try {
      setTold((await work()) ?? '');
    } catch (problem) {
      setError(wordsOf(problem));
    }
    setBusy(false);
  };
  return { busy, error, told, run, setError };
}

export type Action = ReturnType<typeof useAction>;
