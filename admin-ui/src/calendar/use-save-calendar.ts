import { useNotify } from 'react-admin';
import { http } from '../api/http.ts';
import { useAttempt } from '../api/use-attempt.ts';
import type { Calendar } from './calendar.ts';

/** Puts a calendar in the place of the one that was read; somebody else's in between is a refusal, not a loss. */
export function useSaveCalendar(onStored: () => Promise<unknown>) {
  const notify = useNotify();
  const { attempt, busy, problem } = useAttempt();
  const save = async (calendar: Calendar) => {
    await attempt(async () => {
      await http.json('/api/calendar', { method: 'PUT', body: calendar });
      notify('calendar.saved', { type: 'success' });
      await onStored();
    });
  };
  return { save, busy, problem };
}
