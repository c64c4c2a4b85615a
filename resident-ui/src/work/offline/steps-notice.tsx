import type { Staff } from '../../api-types.ts';
import { tf } from '../../offline/messages/index.ts';
import { ArrowIcon, WarningIcon } from '../../ui/icons.tsx';
import { stepName } from './step-names.ts';
import { useSteps } from './steps/use-steps.ts';
import './offline.css';

/** Above the lists: what waits for the network, and each order that needs a look. */
export function StepsNotice({ staff }: { staff: Staff }) {
  const steps = useSteps(staff);
  const stuck = steps.filter(({ state }) => state === 'conflict');
  const held = stuck.map(({ orderId }) => orderId);
  const waiting = steps.filter(
    ({ state, orderId }) => state === 'queued' && held.indexOf(orderId) < 0,
  ).length;
  if (!waiting && !stuck.length) return null;
  return (
    <div class="steps-notice">
      {stuck.map((step) => (
        <a key={step.id} class="row-link" href={`/work/${encodeURIComponent(step.orderId)}`}>
          <WarningIcon />
          <span class="row-words">
            <strong>{tf('steps.conflict', { action: stepName(step) })}</strong>
            <small>{step.title}</small>
          </span>
          <ArrowIcon />
        </a>
      ))}
      {waiting > 0 && (
        <p class="untold" role="status">
          {tf('steps.waiting_n', { n: waiting })}
        </p>
      )}
    </div>
  );
}
