import { t } from '../../messages/index.ts';
import { tw } from '../messages/index.ts';

/** One more tap, because the same unit cannot have it again in this round. */
export function GiveBackForm(props: {
  busy: boolean;
  error: string;
  onSend: () => void;
  onClose: () => void;
}) {
  return (
    <section class="card ask">
      <h2>{tw('work.action.give_back')}</h2>
      <p class="hint">{tw('work.give_back_hint')}</p>
      <p class="error" role="alert">
        {props.error}
      </p>
      <button type="button" class="button primary" disabled={props.busy} onClick={props.onSend}>
        {tw('work.action.give_back')}
      </button>
      <button type="button" class="button plain" onClick={props.onClose}>
        {t('common.cancel')}
      </button>
    </section>
  );
}
