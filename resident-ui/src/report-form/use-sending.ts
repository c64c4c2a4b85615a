import { useEffect, useRef } from 'preact/hooks';
import { fileReport } from '../api.ts';
import type { NewReport } from '../api-types.ts';
import { exclusive } from '../offline/exclusive.ts';
import { handOver, sendOutbox, startOutbox } from '../outbox/background.ts';
import { sendLock } from '../outbox/drain.ts';
import { backoffMs } from '../phone/backoff.ts';
import { addMyReport } from '../phone/my-reports.ts';
import { remember } from '../phone/storage.ts';
import type { UploadQueue } from '../photos/upload-queue.ts';
import { navigate } from '../router.ts';
import type { Draft, DraftEvent, DraftPhoto } from './draft.ts';
import { clearDraft } from './draft-storage.ts';
import { attemptSend, type Outcome } from './sending.ts';
import { goTo, stepOfProblem } from './step-order.ts';

/** The pictures with what is known of their uploads. */
const withUploads = (queue: UploadQueue, photos: DraftPhoto[], now: number): DraftPhoto[] =>
  photos.map((photo) => {
    const uploadId = photo.uploadId ?? queue.state(photo.id)?.uploadId;
    return uploadId ? { ...photo, uploadId, uploadedAt: photo.uploadedAt ?? now } : photo;
  });

async function uploadAll(queue: UploadQueue, photos: DraftPhoto[]) {
  const missing = photos.filter((photo) => !photo.uploadId);
  for (const { id, blob } of missing) queue.add(id, blob);
  await queue.settled(missing.map((photo) => photo.id));
  const failed = missing.map((photo) => queue.state(photo.id)).find((state) => state?.phase === 'failed');
  const done = withUploads(queue, photos, Date.now());
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
  /** It goes by itself from the outbox, whatever becomes of this page. */
  const leaveToOutbox = async (posted: NewReport | undefined) => {
    const firstBody = draft.firstBody ?? posted;
    const photos = withUploads(queue, draft.photos, Date.now());
    try {
      await handOver({ ...draft, photos, phase: 'waiting', ...(firstBody ? { firstBody } : {}) });
    } catch {
      // This phone keeps nothing: the page tries on for as long as it is open, and says so.
      return dispatch({ type: 'failed', retryAt: Date.now() + backoffMs(draft.attempt + 1, Math.random()) });
    }
    for (const photo of draft.photos) queue.cancel(photo.id);
    dispatch({ type: 'accepted' });
    await clearDraft().catch(() => undefined);
    navigate(`/outbox?id=${draft.id}`, 'replace');
    startOutbox();
    void sendOutbox();
  };
  const settle = (outcome: Outcome | 'busy', posted: NewReport | undefined) => {
    if (outcome === 'busy' || outcome.kind === 'later') void leaveToOutbox(posted);
    else if (outcome.kind === 'accepted') {
      dispatch({ type: 'accepted' });
      void finish(draft, outcome);
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
    let posted: NewReport | undefined;
    const attempt = () =>
      attemptSend(draft, {
        uploadAll: (photos) => uploadAll(queue, photos),
        post: fileReport,
        onPosting: (body) => {
          posted = body;
          dispatch({ type: 'posted', body });
        },
      });
    // Without a network there is nothing to try; the browser errs in the other direction only.
    const sending: Promise<Outcome | 'busy'> =
      navigator.onLine === false
        ? Promise.resolve({ kind: 'later' as const })
        : exclusive(sendLock(draft.id), attempt);
    void sending.then((outcome) => settle(outcome, posted));
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
