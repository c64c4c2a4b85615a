import { useState } from 'preact/hooks';
import { decideRequest, type HouseholdRequest } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { Ago } from '../time/when.tsx';
import { Field } from '../ui/field.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

/** Somebody says they live behind a door: the grid worker knows, or asks. */
export function RequestCard({ request, onDone }: { request: HouseholdRequest; onDone: () => void }) {
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const action = useAction();
  const decide = (decision: 'confirm' | 'refuse') => {
    if (decision === 'refuse' && !reason.trim()) return action.setError(tm('requests.reason_missing'));
    void action.run(async () => {
      await decideRequest(request.id, decision, decision === 'refuse' ? reason.trim() : undefined);
      onDone();
      return tm('requests.done');
    });
  };
  const field = `reason-${request.id}`;
  return (
    <div class="card">
      <p>
        <strong>{request.nickname}</strong>
      </p>
      <p class="hint">
        {request.place.name} · <Ago at={request.at} />
      </p>
      {refusing && (
        <Field id={field} label={tm('requests.reason')}>
          <input
            id={field}
            maxLength={200}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
      )}
      <Outcome action={action} />
      <div class="person-call">
        {!refusing && (
          <button type="button" class="mini" disabled={action.busy} onClick={() => decide('confirm')}>
            {tm('requests.confirm')}
          </button>
        )}
        <button
          type="button"
          class="mini"
          disabled={action.busy}
          onClick={() => (refusing ? decide('refuse') : setRefusing(true))}
        >
          {tm('requests.refuse')}
        </button>
      </div>
    </div>
  );
}
