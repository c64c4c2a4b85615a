import { t } from '../messages/index.ts';
import { language, setLanguage, setTextSize, TEXT_SIZES, textSize } from '../phone/settings.ts';
import { BrandIcon } from './icons.tsx';

/** Brand, letter size and language: the same on every page, so that a person finds it again. */
export function Header({ atWork }: { atWork: boolean }) {
  const size = textSize();
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <header class="top">
      <a class="brand" href={atWork ? '/work' : '/'}>
        <BrandIcon />
        <span>{t('brand')}</span>
      </a>
      <div class="top-tools">
        <button
          type="button"
          aria-label={t('header.smaller')}
          disabled={size === 0}
          onClick={() => setTextSize(size - 1)}
        >
          A−
        </button>
        <button
          type="button"
          class="bigger"
          aria-label={t('header.bigger')}
          disabled={size === TEXT_SIZES.length - 1}
          onClick={() => setTextSize(size + 1)}
        >
          A+
        </button>
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </button>
      </div>
    </header>
  );
}
