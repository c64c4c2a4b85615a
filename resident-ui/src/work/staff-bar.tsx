import { endSession } from '../api.ts';
import type { Staff } from '../api-types.ts';
import { t, tKnown } from '../messages/index.ts';
import { keepSession } from '../staff-session/session.ts';
import { Heading } from '../ui/heading.tsx';

export function StaffBar({ staff }: { staff: Staff }) {
  const leave = async () => {
    // Signed out here in any case; a cookie the server could not be told about expires by itself.
    await endSession().catch(() => undefined);
    keepSession(undefined);
  };
  return (
    <div class="staff-bar">
      <div>
        <Heading>{t('work.title')}</Heading>
        <p class="hint">
          {staff.name} · {staff.roles.map((role) => tKnown(`role.${role}`, role)).join('、')}
        </p>
      </div>
      <button type="button" class="mini" onClick={() => void leave()}>
        {t('work.sign_out')}
      </button>
    </div>
  );
}
