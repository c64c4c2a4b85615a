import type { ComponentChildren } from 'preact';
import type { Staff } from '../api-types.ts';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SignIn } from './sign-in.tsx';
import { useStaff } from './use-staff.ts';
import '../styles/controls.css';
import '../work/work.css';

/** Shows its page to signed-in staff, everyone else the sign-in. */
export function StaffOnly({ children }: { children: (staff: Staff) => ComponentChildren }) {
  const { staff, checking, error, retry } = useStaff();
  if (staff) return <>{children(staff)}</>;
  if (checking) return <Skeleton />;
  if (error) return <Failure error={error} onRetry={retry} />;
  return <SignIn />;
}
