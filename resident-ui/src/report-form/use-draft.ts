import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { adoptStranded } from '../outbox/stranded.ts';
import { setDraftMark } from '../phone/my-reports.ts';
import { newId } from '../phone/new-id.ts';
import { type Draft, emptyDraft, hasContent, restoreDraft, stepDraft } from './draft.ts';
import { clearDraft, loadDraft, saveDraft } from './draft-storage.ts';

const SAVE_AFTER_MS = 300;

/** Where the form was opened. */
interface Start {
  code: string | undefined;
  /** By the shop that the code stands for. */
  shop: boolean;
}

const fresh = ({ code, shop }: Start): Draft => ({
  ...emptyDraft(newId(), code ? { code, placeName: '' } : undefined),
  ...(code && shop ? { kind: 'merchant_request' } : {}),
});

function persist(draft: Draft): void {
  const worth = draft.phase !== 'sent' && hasContent(draft);
  setDraftMark(
    worth
      ? { ...(draft.code ? { code: draft.code } : {}), place: draft.placeName || draft.address }
      : undefined,
  );
  // A phone that refuses the database keeps the draft in this page's memory only.
  (worth ? saveDraft(draft) : clearDraft()).catch(() => undefined);
}

/**
 * The draft of this phone, saved a moment after every change. `other` is an unsent draft for another
 * place that the person must choose about first.
 */
export function useDraft({ code, shop }: Start) {
  const [draft, dispatch] = useReducer(stepDraft, { code, shop }, fresh);
  const [ready, setReady] = useState(false);
  const [other, setOther] = useState<Draft>();
  const latest = useRef(draft);
  latest.current = draft;

  // Dependencies: the phone's draft is read once, on arrival.
  useEffect(() => {
    // One whose "send" was cut off belongs to the outbox; this page begins anew.
    void adoptStranded()
      .catch(() => undefined)
      .then(loadDraft)
      .catch(() => undefined)
      .then((saved) => {
        if (saved && hasContent(saved)) {
          const restored = restoreDraft(saved, Date.now());
          const another = restored.code !== code || (restored.kind !== undefined) !== shop;
          if (restored.phase === 'editing' && code && another) setOther(restored);
          else dispatch({ type: 'replaced', draft: restored });
        }
        setReady(true);
      });
  }, []);

  const settled = ready && !other;
  const typed = useRef('');
  useEffect(() => {
    if (!settled) return;
    const words = draft.description + draft.address + draft.phone;
    // Typing saves when it pauses; a choice or a photo at once, since a camera often costs the page its life.
    const pause = draft.phase === 'editing' && words !== typed.current ? SAVE_AFTER_MS : 0;
    typed.current = words;
    const timer = setTimeout(() => persist(draft), pause);
    return () => clearTimeout(timer);
  }, [draft, settled]);

  // WeChat may end a hidden page without another word.
  useEffect(() => {
    if (!settled) return;
    const save = () => persist(latest.current);
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      save();
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [settled]);

  return {
    draft,
    dispatch,
    ready,
    other,
    keepOther: () => {
      if (other) dispatch({ type: 'replaced', draft: other });
      setOther(undefined);
    },
    dropOther: () => setOther(undefined),
    startOver: () => dispatch({ type: 'replaced', draft: fresh({ code, shop }) }),
  };
}
