import { t } from '../../messages/index.ts';
import { Heading } from '../../ui/heading.tsx';
import type { Draft } from '../draft.ts';

/** A report for another place was begun on this phone: nothing is thrown away without asking. */
export function OtherDraft(props: { draft: Draft; onKeep: () => void; onDrop: () => void }) {
  const { draft } = props;
  return (
    <section class="card">
      <Heading>{t('draft.other_title')}</Heading>
      <p>
        <strong>{draft.placeName || draft.address || draft.categoryName}</strong>
      </p>
      <p class="quote">{draft.description.slice(0, 80)}</p>
      <button type="button" class="button primary" onClick={props.onKeep}>
        {t('draft.continue')}
      </button>
      <button type="button" class="button plain" onClick={props.onDrop}>
        {t('draft.start_new')}
      </button>
    </section>
  );
}
