import { useState } from 'react';
import { useNotify } from 'react-admin';
import { http } from '../api/http.ts';
import type { Calendar } from './calendar.ts';

/** Puts a calendar in the place of the one that was read; somebody else's in between is a refusal, not a loss. */
export function useSaveCalendar(onStored: () => Promise<unknown>) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const save = async (calendar: Calendar) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await http.json('/api/calendar', { method: 'PUT', body: calendar });
      notify('calendar.saved', { type: 'success' });
      await onStored();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, problem };
}
