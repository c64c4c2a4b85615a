import type { OrderActionBody } from '../../api-types.ts';
import { WordsForm } from '../../ui/words-form.tsx';
import { tw } from '../messages/index.ts';

/** Steps that need words and nothing else, what these are told as, and how long they may be. */
const SAID = {
  acknowledge: { as: 'note', most: 1_000 },
  note: { as: 'note', most: 1_000 },
  suspend: { as: 'reason', most: 500 },
  ask: { as: 'question', most: 500 },
} as const;

export type SaidVerb = keyof typeof SAID;
export const isSaidVerb = (action: string): action is SaidVerb => action in SAID;

/** The receipt for an urge, a remark, the reason to put something off, or a question to the reporter. */
export function SaidForm(props: {
  action: SaidVerb;
  busy: boolean;
  error: string;
  onSend: (body: OrderActionBody) => void;
  onClose: () => void;
}) {
  const { action, onSend, ...form } = props;
  const { as, most } = SAID[action];
  return (
    <WordsForm
      {...form}
      class="card ask"
      id="words"
      label={tw(`work.${action}_words`)}
      missing={tw('work.words_missing')}
      least={2}
      most={most}
      send={tw('work.send')}
      onSend={(words) => onSend({ [as]: words })}
    >
      <h2>{tw(`work.action.${action}`)}</h2>
      <p class="hint">{tw(`work.${action}_hint`)}</p>
    </WordsForm>
  );
}
