import { t } from '../messages/index.ts';
import { Heading } from '../ui/heading.tsx';

export function NotFound() {
  return (
    <div class="stop-page">
      <Heading>{t('not_found.title')}</Heading>
      <p>{t('not_found.text')}</p>
      <a class="button primary" href="/">
        {t('not_found.home')}
      </a>
    </div>
  );
}
