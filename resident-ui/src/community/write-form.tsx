import { useState } from 'preact/hooks';
import { tm } from '../me/messages/index.ts';
import { addMyReport } from '../phone/my-reports.ts';
import { navigate } from '../router.ts';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { useKeyFor } from '../ui/use-key-for.ts';
import { WordsField } from '../ui/words-field.tsx';
import { type CommunityInfo, type CommunityRole, writeTo } from './community-api.ts';

/** A message becomes a report that can be followed; sent again after a lost answer it is the same one. */
export function WriteForm({ info }: { info: CommunityInfo }) {
  const roles = [...new Set(info.people.map(({ role }) => role))];
  const [to, setTo] = useState<CommunityRole>(roles[0] ?? 'community');
  const [text, setText] = useState('');
  const action = useAction();
  const keyFor = useKeyFor();
  const submit = (event: Event) => {
    event.preventDefault();
    const words = text.trim();
    if (!words) return action.setError(tm('community.words_missing'));
    // Other words, or another addressee, are another message.
    const key = keyFor(`${to} ${words}`);
    void action.run(async () => {
      const { trackingPath } = await writeTo(info.code, to, words, key);
      addMyReport({
        path: trackingPath,
        category: tm(`community.write_to.${to}`),
        place: info.place.name,
        code: info.code,
        at: new Date().toISOString(),
      });
      navigate(trackingPath);
      return undefined;
    });
  };
  return (
    <form class="card" noValidate onSubmit={submit}>
      <h2>{tm('community.write')}</h2>
      {roles.length > 1 && (
        <div>
          {roles.map((role) => (
            <label key={role} class="check">
              <input type="radio" name="to" checked={to === role} onChange={() => setTo(role)} />
              <span>{tm(`community.write_to.${role}`)}</span>
            </label>
          ))}
        </div>
      )}
      <WordsField
        id="message"
        label={tm('community.words')}
        hint={tm('community.words_hint')}
        rows={4}
        most={2000}
        value={text}
        onChange={setText}
      />
      <Outcome action={action} />
      <button type="submit" class="button primary" disabled={action.busy}>
        {tm(action.busy ? 'community.sending' : 'community.send')}
      </button>
    </form>
  );
}
