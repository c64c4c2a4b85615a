import type { Staff, StaffSession } from '../api-types.ts';
import { sessionOf } from '../phone/session-of.ts';

const session = sessionOf<StaffSession>('staff', '/api/staff/session');

export const currentStaff = (): Staff | undefined => session.current()?.staff;
export const {
  onChange: onSessionChange,
  mayBe: mayHaveSession,
  keep: keepSession,
  refresh: refreshSession,
  call: staffCall,
} = session;
