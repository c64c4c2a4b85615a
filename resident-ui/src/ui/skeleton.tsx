import { t } from '../messages/index.ts';

/** Grey shapes where the page will be; a screen reader hears one word. */
export function Skeleton() {
  return (
    <div role="status">
      <span class="sr-only">{t('common.loading')}</span>
      <div class="boot-plate" aria-hidden="true" />
      <div class="boot-line" aria-hidden="true" />
      <div class="boot-line short" aria-hidden="true" />
    </div>
  );
}
