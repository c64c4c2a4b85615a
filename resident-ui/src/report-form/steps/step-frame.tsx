import type { ComponentChildren } from 'preact';
import { t } from '../../messages/index.ts';
import { PinIcon } from '../../ui/icons.tsx';
import { type Draft, hasContent } from '../draft.ts';
import { goTo, type StepName, stepsOf } from '../step-order.ts';

/** What stays the same around each question: how far, which place, and the way to begin anew. */
export function StepFrame(props: {
  draft: Draft;
  step: StepName;
  onStartOver: () => void;
  children: ComponentChildren;
}) {
  const { draft, step } = props;
  const steps = stepsOf(draft);
  const at = steps.indexOf(step) + 1;
  const startOver = () => {
    if (!window.confirm(t('draft.discard_sure'))) return;
    props.onStartOver();
    goTo(draft, 'category', 'replace');
  };
  return (
    <>
      <div class="step-bar">
        <p>{t('step.of', { n: at, total: steps.length })}</p>
        <progress max={steps.length} value={at} aria-label={t('step.of', { n: at, total: steps.length })} />
      </div>
      {draft.code && (
        <p class="step-place">
          <PinIcon />
          <span>{draft.placeName || draft.code}</span>
        </p>
      )}
      {draft.kind && <p class="hint">{t('shop.about')}</p>}
      {props.children}
      {draft.phase === 'editing' && hasContent(draft) && (
        <p class="draft-line">
          {t('draft.saved')}{' '}
          <button type="button" class="link" onClick={startOver}>
            {t('draft.discard')}
          </button>
        </p>
      )}
    </>
  );
}
