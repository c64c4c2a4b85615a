import { type Household, joinHousehold, myChildren, removeChild } from '../me/me-api.ts';
import { tm } from '../me/messages/index.ts';
import { Failure } from '../ui/failure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useAction } from '../ui/use-action.ts';
import { useLoad } from '../ui/use-load.ts';
import { AddChild } from './add-child.tsx';
import { OwnPhone } from './own-phone.tsx';

/** Children of this guardian, who does for them what they cannot do themselves. */
export function Children({
  households,
  onJoined,
}: {
  households: readonly Household[];
  onJoined: () => void;
}) {
  const { data, error, reload } = useLoad('children', myChildren);
  const action = useAction();
  if (error && !data) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  const remove = (id: string, name: string) => {
    if (!window.confirm(tm('child.remove_sure', { name }))) return;
    void action.run(async () => {
      await removeChild(id);
      reload();
      onJoined();
      return tm('child.removed');
    });
  };
  const join = (id: string, code: string) =>
    action.run(async () => {
      await joinHousehold(code, id);
      onJoined();
      return tm('house.asked');
    });
  const homes = households.filter(({ status, stopped }) => status === 'confirmed' && !stopped);
  const livesIn = (id: string, { members }: Household) => members.some(({ personId }) => personId === id);
  return (
    <section class="card">
      <h2>{tm('child.title')}</h2>
      <p class="hint">{tm('child.text')}</p>
      <ul class="people">
        {data.items.map(({ id, nickname, birthDate, own }) => (
          <li key={id}>
            <p>
              <strong>{nickname}</strong> <small>{birthDate}</small>
            </p>
            {own && <OwnPhone id={id} nickname={nickname} onDone={reload} />}
            <div class="person-call">
              {homes
                .filter((home) => !livesIn(id, home))
                .map(({ code, place }) => (
                  <button
                    key={code}
                    type="button"
                    class="mini"
                    disabled={action.busy}
                    onClick={() => void join(id, code)}
                  >
                    {tm('child.join', { name: nickname, place: place.name })}
                  </button>
                ))}
              <button type="button" class="mini" disabled={action.busy} onClick={() => remove(id, nickname)}>
                {tm('child.remove', { name: nickname })}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <Outcome action={action} />
      <AddChild onAdded={reload} />
    </section>
  );
}
