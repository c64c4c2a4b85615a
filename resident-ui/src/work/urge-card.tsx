import type { WorkOrder } from '../api-types.ts';
import { Until } from '../time/when.tsx';
import { tw } from './messages/index.ts';

/** What was urged and not yet answered, and what of putting it off is still to be decided. */
export function UrgeCard({ order }: { order: WorkOrder }) {
  const open = (order.urges ?? []).filter(({ receipt }) => !receipt);
  return (
    <>
      {open.map(({ by, at, note, dueAt }) => (
        <section key={at} class="card urge-card">
          <h2>{tw('work.urged_by', { name: by.name })}</h2>
          <p class="quote">{note}</p>
          <Until say={(vars) => tw('work.urge_due', vars)} at={dueAt} />
        </section>
      ))}
      {order.suspension && <p class="hint">{tw('work.suspension_asked')}</p>}
    </>
  );
}
