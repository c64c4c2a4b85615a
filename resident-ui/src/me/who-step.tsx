import { Heading } from '../ui/heading.tsx';
import { ArrowIcon } from '../ui/icons.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { type Choice, knock } from './me-api.ts';
import { tm } from './messages/index.ts';
import type { ResidentSession } from './session.ts';

/** Two elders, one phone. */
export function WhoStep({
  phone,
  choice,
  onAnswer,
  onNew,
}: {
  phone: string;
  choice: Choice;
  onAnswer: (answer: ResidentSession | Choice) => void;
  onNew: () => void;
}) {
  const action = useAction();
  const enter = (id: string) =>
    action.run(async () => {
      onAnswer(await knock({ phone, challenge: choice.challenge, person: { id } }));
      return undefined;
    });
  return (
    <section class="card me-sign-in">
      <Heading>{tm('who.title')}</Heading>
      <p class="hint">{tm('who.text')}</p>
      <ul class="rows">
        {choice.choose.map(({ id, nickname }) => (
          <li key={id}>
            <button type="button" class="row-link" disabled={action.busy} onClick={() => void enter(id)}>
              <span class="row-words">
                <strong>{nickname}</strong>
              </span>
              <ArrowIcon />
            </button>
          </li>
        ))}
      </ul>
      <Outcome action={action} />
      <button type="button" class="button outline" onClick={onNew}>
        {tm('who.new')}
      </button>
    </section>
  );
}
