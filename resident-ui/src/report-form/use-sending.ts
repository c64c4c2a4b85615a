import { useEffect, useRef } from 'preact/hooks';
import { fileReport } from '../api.ts';
import { backoffMs } from '../phone/backoff.ts';
import { addMyReport } from '../phone/my-reports.ts';
import { remember } from '../phone/storage.ts';
import type { UploadQueue } from '../photos/upload-queue.ts';
import { navigate } from '../router.ts';
import type { Draft, DraftEvent, DraftPhoto } from './draft.ts';
import { clearDraft } from './draft-storage.ts';
import { attemptSend, type Outcome } from './sending.ts';
import { goTo, stepOfProblem } from './step-order.ts';

async function uploadAll(queue: UploadQueue, photos: DraftPhoto[]) {
  const missing = photos.filter((photo) => !photo.uploadId);
  for (const { id, blob } of missing) queue.add(id, blob);
  await queue.settled(missing.map((photo) => photo.id));
  const failed = missing.map((photo) => queue.state(photo.id)).find((state) => state?.phase === 'failed');
  const done = photos.map((photo) => {
    const uploadId = photo.uploadId ?? queue.state(photo.id)?.uploadId;
    return uploadId ? { ...photo, uploadId } : photo;
  });
  return { photos: done, ...(failed ? { error: failed.error ?? new Error('upload') } : {}) };
}

async function finish(draft: Draft, outcome: Extract<Outcome, { kind: 'accepted' }>): Promise<void> {
  addMyReport({
    path: outcome.filed.trackingPath,
    category: draft.categoryName ?? '',
    place: draft.placeName || draft.address,
    ...(draft.code ? { code: draft.code } : {}),
    at: new Date().toISOString(),
  });
  remember('justSent', { path: outcome.filed.trackingPath, earlier: outcome.earlier });
  await clearDraft().catch(() => undefined);
  navigate(outcome.filed.trackingPath, 'replace');
}

/** Carries out what the draft's phase asks for: a send, or waiting for the network to come back. */
export function useSending(draft: Draft, dispatch: (event: DraftEvent) => void, queue: UploadQueue): void {
  const uploadedAgain = useRef(false);
  const settle = (outcome: Outcome) => {
    if (outcome.kind === 'accepted') {
      dispatch({ type: 'accepted' });
      void finish(draft, outcome);
    } else if (outcome.kind === 'later') {
      dispatch({ type: 'failed', retryAt: Date.now() + backoffMs(draft.attempt + 1, Math.random()) });
    } else {
      const lost = outcome.problems.every((problem) => problem.path.startsWith('photos'));
      dispatch({ type: 'refused', problems: outcome.problems });
      if (lost && !uploadedAgain.current && draft.photos.some((photo) => photo.uploadId)) {
        // The server no longer has an upload (it waited too long): send the pictures once more.
        uploadedAgain.current = true;
        for (const photo of draft.photos) queue.cancel(photo.id);
        dispatch({ type: 'uploads_lost' });
        dispatch({ type: 'send' });
      } else if (outcome.problems[0]) goTo(draft, stepOfProblem(outcome.problems[0]));
    }
  };

  // Dependencies: a turn is one attempt, whatever else changes.
  useEffect(() => {
    if (draft.phase !== 'sending') return;
    void attemptSend(draft, {
      uploadAll: (photos) => uploadAll(queue, photos),
      post: fileReport,
      onPosting: (body) => dispatch({ type: 'posted', body }),
    }).then(settle);
  }, [draft.turn]);

  useEffect(() => {
    if (draft.phase !== 'waiting') return;
    const resume = () => dispatch({ type: 'resume' });
    const timer = setTimeout(resume, Math.max(0, (draft.retryAt ?? 0) - Date.now()));
    window.addEventListener('online', resume);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', resume);
    };
  }, [draft.phase, draft.retryAt, dispatch]);

  // What has arrived in storage is noted in the draft, so that a reload does not send it again.
  useEffect(() => {
    for (const photo of draft.photos) {
      const uploadId = queue.state(photo.id)?.uploadId;
      if (uploadId && !photo.uploadId)
        dispatch({ type: 'photo_uploaded', id: photo.id, uploadId, at: Date.now() });
    }
  });
}
