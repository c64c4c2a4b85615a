import { useState } from 'preact/hooks';
import type { OrderActionBody, WorkOrder } from '../../api-types.ts';
import { t } from '../../messages/index.ts';
import { Field } from '../../ui/field.tsx';
import { WordsForm } from '../../ui/words-form.tsx';
import { tw } from '../messages/index.ts';

/** As the server has them (functions/dispatch/rejecting); the words are those that the reporter reads. */
const GROUNDS = ['not_our_matter', 'insufficient', 'private_dispute', 'duplicate', 'names_a_person'] as const;

const hintOf = ({ reportId, appealedCount }: WorkOrder) =>
  !reportId ? 'work.reject_alone_hint' : appealedCount ? 'work.reject_again_hint' : 'work.reject_hint';

/** Nothing will be done about it: a ground for the reporter, and words for the log. */
export function RejectForm(props: {
  order: WorkOrder;
  busy: boolean;
  error: string;
  onSend: (body: OrderActionBody) => void;
  onClose: () => void;
}) {
  const { order, onSend, ...form } = props;
  const [ground, setGround] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (reason: string) => {
    setMissing(!ground);
    if (ground) onSend({ reason, ground });
  };
  return (
    <WordsForm
      {...form}
      class="card ask"
      id="reason"
      label={tw('work.reject_words')}
      missing={tw('work.words_missing')}
      most={500}
      send={tw('work.action.reject')}
      onSend={send}
    >
      <h2>{tw('work.action.reject')}</h2>
      <p class="hint">{tw(hintOf(order))}</p>
      <Field id="ground" label={tw('work.ground')} error={missing ? tw('work.ground_missing') : undefined}>
        <select id="ground" value={ground} onChange={(event) => setGround(event.currentTarget.value)}>
          <option value="">{tw('work.ground_choose')}</option>
          {GROUNDS.map((each) => (
            <option key={each} value={each}>
              {t(`rejection.ground.${each}`)}
            </option>
          ))}
        </select>
      </Field>
    </WordsForm>
  );
}
