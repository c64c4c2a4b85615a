import type { WorkOrder } from '../api-types.ts';
import { t, tKnown } from '../messages/index.ts';
import { tw } from './messages/index.ts';

/** That nothing is done about it, on what ground; or that its reporter appealed, and somebody else decides now. */
export function NotAccepted({ order: { status, rejection, appealedCount } }: { order: WorkOrder }) {
  if (!rejection) return null;
  const ground = tKnown(`rejection.ground.${rejection.ground}`, t('rejection.ground.other'));
  if (status === 'closed') return <p>{tw('work.rejected', { ground, name: rejection.by })}</p>;
  if (!appealedCount) return null;
  return (
    <section class="card urge-card">
      <h2>{tw('work.appealed')}</h2>
      <p>{tw('work.appealed_text', { ground, name: rejection.by })}</p>
    </section>
  );
}
