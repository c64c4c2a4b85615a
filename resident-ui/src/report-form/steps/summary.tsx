import { t } from '../../messages/index.ts';
import type { Draft } from '../draft.ts';
import { goTo, type StepName, stepsOf } from '../step-order.ts';

export function Summary({ draft }: { draft: Draft }) {
  const rows: { label: string; value: string; step?: StepName }[] = [
    {
      label: t('summary.category'),
      value: draft.categoryName ?? '',
      ...(stepsOf(draft).includes('category') ? { step: 'category' as const } : {}),
    },
    {
      label: t('summary.place'),
      value: draft.placeName || draft.address || (draft.location ? t('place.pinned') : (draft.code ?? '')),
      // A scanned place is what the code says.
      ...(draft.code ? {} : { step: 'place' as const }),
    },
    { label: t('summary.words'), value: draft.description, step: 'words' },
  ];
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.step && draft.phase === 'editing' && (
            <dd class="summary-edit">
              <button
                type="button"
                class="link"
                aria-label={t('summary.change_label', { name: row.label })}
                onClick={() => goTo(draft, row.step ?? 'category')}
              >
                {t('summary.change')}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
