import { t } from '../messages/index.ts';

export const STARS = [1, 2, 3, 4, 5] as const;
export type Star = (typeof STARS)[number];

const StarShape = ({ full }: { full: boolean }) => (
  <svg class={full ? 'star full' : 'star'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="m12 3 2.8 5.9 6.4.8-4.7 4.5 1.2 6.4L12 17.5l-5.7 3.1 1.2-6.4L2.8 9.7l6.4-.8z" />
  </svg>
);

/** Five radio buttons that look like stars: arrow keys, one name each, one tap each. */
export function StarInput({ value, onChange }: { value: Star | undefined; onChange: (stars: Star) => void }) {
  return (
    <fieldset class="stars">
      <legend>{t('rate.legend')}</legend>
      <div class="star-row" role="radiogroup" aria-label={t('rate.legend')}>
        {STARS.map((n) => (
          <label key={n}>
            <input
              type="radio"
              name="stars"
              value={n}
              checked={value === n}
              aria-label={t('rate.option', { n, words: t(`rate.words_${n}`) })}
              onChange={() => onChange(n)}
            />
            <StarShape full={n <= (value ?? 0)} />
          </label>
        ))}
      </div>
      <p class="star-words" aria-hidden="true">
        {value ? t(`rate.words_${value}`) : t('rate.tap')}
      </p>
    </fieldset>
  );
}

export function StarsShown({ value }: { value: number }) {
  return (
    <span class="stars-shown" role="img" aria-label={t('rate.given', { n: value })}>
      {STARS.map((n) => (
        <StarShape key={n} full={n <= value} />
      ))}
    </span>
  );
}
