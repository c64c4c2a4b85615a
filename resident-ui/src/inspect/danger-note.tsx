import type { Category } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { tr } from './messages/index.ts';

/** Danger is no matter for an order either: the number, as big as it gets, in place of the button that sends. */
export function DangerNote({ danger: { text, phone } }: { danger: NonNullable<Category['emergency']> }) {
  return (
    <div class="raise-danger" role="alert">
      <p>{text}</p>
      <a class="button" href={`tel:${phone}`}>
        {t('emergency.call', { phone })}
      </a>
      <p class="hint">{tr('danger_hint')}</p>
    </div>
  );
}
