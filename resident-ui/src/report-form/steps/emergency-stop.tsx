import { t } from '../../messages/index.ts';
import { Heading } from '../../ui/heading.tsx';
import { WarningIcon } from '../../ui/icons.tsx';

/** Danger is no matter for a form: the number, as big as it gets. */
export function EmergencyStop({ text, phone }: { text: string; phone: string }) {
  return (
    <section class="stop-page emergency">
      <WarningIcon />
      <Heading>{t('emergency.title')}</Heading>
      <p>{text}</p>
      <a class="button emergency-call" href={`tel:${phone}`}>
        {t('emergency.call', { phone })}
      </a>
      <button type="button" class="button plain" onClick={() => history.back()}>
        {t('emergency.back')}
      </button>
    </section>
  );
}
