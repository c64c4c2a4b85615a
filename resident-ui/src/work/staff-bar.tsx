import { useState } from 'preact/hooks';
import { endSession } from '../api.ts';
import type { Staff } from '../api-types.ts';
import { tKnown } from '../messages/index.ts';
import { tf } from '../offline/messages/index.ts';
import { keepSession } from '../staff-session/session.ts';
import { Heading } from '../ui/heading.tsx';
import { tw } from './messages/index.ts';
import { wipe } from './offline/copies/copies-store.ts';
import { useSteps } from './offline/steps/use-steps.ts';

export function StaffBar({ staff }: { staff: Staff }) {
  const untold = useSteps(staff).length;
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    if (untold && !asking) return setAsking(true);
    // Signed out here in any case; a cookie the server could not be told about expires by itself.
    await endSession().catch(() => undefined);
    await wipe().catch(() => undefined);
    keepSession(undefined);
  };
  return (
    <div class="staff-bar">
      <div>
        <Heading>{tw('work.title')}</Heading>
        <p class="hint">
          {staff.name} · {staff.roles.map((role) => tKnown(`role.${role}`, role)).join('、')}
        </p>
      </div>
      <button type="button" class="mini" onClick={() => void leave()}>
        {asking ? tf('steps.sign_out_sure') : tw('work.sign_out')}
      </button>
      <p class="error" role="alert">
        {asking && untold > 0 && tf('steps.sign_out', { n: untold })}
      </p>
    </div>
  );
}
