import { confirmMember, type Household, leaveHousehold } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

const COLOUR = { pending: 'yellow', confirmed: 'blue', refused: 'grey' } as const;

/** One household: where it is, how far the joining has come, who else lives there. */
export function HouseholdCard({ household, onChange }: { household: Household; onChange: () => void }) {
  const { code, status, place, reason, stopped, members } = household;
  const action = useAction();
  const leave = () => {
    if (!window.confirm(tm('house.leave_sure', { name: place.name }))) return;
    void action.run(async () => {
      await leaveHousehold(code);
      onChange();
      return tm('house.left');
    });
  };
  const vouch = (personId: string) =>
    action.run(async () => {
      await confirmMember(code, personId);
      onChange();
      return tm('house.confirmed_now');
    });
  return (
    <section class="card">
      <div class="house-head">
        <h2>{place.name}</h2>
        <span class={`mark ${COLOUR[status]}`}>{tm(`house.${status}`)}</span>
      </div>
      <p class="hint">{place.regionPath.join(' · ')}</p>
      {status === 'pending' && <p>{tm('house.pending_text')}</p>}
      {reason && <p class="quote">{tm('house.reason', { reason })}</p>}
      {stopped && <p class="me-note">{tm('house.stopped')}</p>}
      {members.length > 0 && (
        <>
          <h3>{tm('house.members')}</h3>
          <ul class="members">
            {members.map(({ personId, nickname, status: state, me }) => (
              <li key={personId}>
                <span>
                  {nickname}
                  {me && ` (${tm('house.me')})`}
                </span>
                {state === 'pending' && (
                  <button
                    type="button"
                    class="mini"
                    disabled={action.busy}
                    onClick={() => void vouch(personId)}
                  >
                    {tm('house.confirm', { name: nickname })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {status === 'confirmed' && !stopped && (
        <a class="button outline" href={`/community/${code}`}>
          {tm('house.community')}
        </a>
      )}
      <Outcome action={action} />
      <button type="button" class="link" disabled={action.busy} onClick={leave}>
        {tm('house.leave')}
      </button>
    </section>
  );
}
