import { useEffect, useRef } from 'preact/hooks';
import { createUpload } from '../api.ts';
import { t } from '../messages/index.ts';
import { language } from '../phone/settings.ts';
import { uploadTools } from '../photos/put-photo.ts';
import { useUploadQueue } from '../photos/use-upload-queue.ts';
import { keptCategories } from '../report-form/kept-categories.ts';
import { allowedStep, goTo } from '../report-form/step-order.ts';
import { CategoryStep } from '../report-form/steps/category-step.tsx';
import { OtherDraft } from '../report-form/steps/other-draft.tsx';
import { PlaceStep } from '../report-form/steps/place-step.tsx';
import { SendStep } from '../report-form/steps/send-step.tsx';
import { StepFrame } from '../report-form/steps/step-frame.tsx';
import { WordsStep } from '../report-form/steps/words-step.tsx';
import { useCodePlace } from '../report-form/use-code-place.ts';
import { useDraft } from '../report-form/use-draft.ts';
import { useSending } from '../report-form/use-sending.ts';
import { useShopCategory } from '../report-form/use-shop-category.ts';
import { Failure } from '../ui/failure.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../styles/controls.css';
import '../report-form/report-form.css';

interface At {
  code?: string | undefined;
  step?: string | undefined;
  shop?: true | undefined;
}

/** The report form: one question a page, the browser's back button leads to the one before. */
export function Report({ code, step, shop }: At) {
  const { draft, dispatch, ready, other, keepOther, dropOther, startOver } = useDraft({
    code,
    shop: shop === true,
  });
  const categories = useLoad(`categories.${language()}`, keptCategories);
  const draftId = useRef(draft.id);
  draftId.current = draft.id;
  const queue = useUploadQueue(() => uploadTools((file) => createUpload(file, draftId.current)));
  useSending(draft, dispatch, queue);
  useCodePlace(draft, dispatch);
  useShopCategory(draft, dispatch, ready && !other ? categories.data?.items : undefined);

  // Where a report waits has to be there when the network is not.
  useEffect(() => void import('./outbox.tsx').catch(() => undefined), []);

  const [name = ''] = (step ?? '').split('.');
  const shown = allowedStep(draft, name);
  useEffect(() => {
    if (shown !== 'send' || draft.phase !== 'editing') return;
    // The pictures are on their way while the person reads over what they wrote.
    for (const { id, blob, uploadId } of draft.photos) {
      // One that failed waits for the person's own "try again", or for the send.
      if (!uploadId && !queue.state(id)) queue.add(id, blob);
    }
  }, [shown, draft.phase, draft.photos, queue]);

  if (categories.error) return <Failure error={categories.error} onRetry={categories.reload} />;
  if (!ready || !categories.data || draft.phase === 'sent') return <Skeleton />;
  if (other) {
    const goOn = () => {
      keepOther();
      goTo(other, 'send', 'replace');
    };
    return <OtherDraft draft={other} onKeep={goOn} onDrop={dropOther} />;
  }
  const all = categories.data.items;
  const parts = { draft, dispatch, queue, all };
  return (
    <StepFrame draft={draft} step={shown} onStartOver={startOver}>
      {shown === 'category' && <CategoryStep {...parts} open={step?.slice(name.length + 1) || undefined} />}
      {shown === 'place' && <PlaceStep {...parts} />}
      {shown === 'words' && <WordsStep {...parts} />}
      {shown === 'send' && <SendStep {...parts} />}
      <p class="sr-only" role="status">
        {draft.phase === 'sending' ? t('send.sending') : ''}
      </p>
    </StepFrame>
  );
}
