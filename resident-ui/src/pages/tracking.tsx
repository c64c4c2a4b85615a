import { useState } from 'preact/hooks';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { recall, remember } from '../phone/storage.ts';
import { ThankWorker } from '../praise/thank-worker.tsx';
import { Answer } from '../tracking/answer.tsx';
import { Confirm } from '../tracking/confirm.tsx';
import { Following } from '../tracking/following.tsx';
import { Rate } from '../tracking/rate.tsx';
import { Rejection } from '../tracking/rejection.tsx';
import { RootProgress } from '../tracking/root-progress.tsx';
import { ShareLink } from '../tracking/share-link.tsx';
import { StatusHead } from '../tracking/status-head.tsx';
import { Timeline } from '../tracking/timeline.tsx';
import { TrackFacts } from '../tracking/track-facts.tsx';
import { useTrack } from '../tracking/use-track.ts';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { WarningIcon } from '../ui/icons.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import '../styles/controls.css';
import '../tracking/tracking.css';

interface JustSent {
  path: string;
  earlier: boolean;
}

function takeJustSent(token: string): JustSent | null {
  const sent = recall<JustSent | null>('justSent', null);
  if (!sent || !decodeURIComponent(sent.path).endsWith(token)) return null;
  remember('justSent', undefined);
  return sent;
}

/** What became of a report: anyone who has the link sees every step. */
export function Tracking({ token }: { token: string }) {
  const [sent] = useState(() => takeJustSent(token));
  const { track, error, reload, set, told } = useTrack(token);
  // Once it was offered it stays: what came of it is said in the same place.
  const [offered, setOffered] = useState(false);
  if (track?.canPraise && !offered) setOffered(true);
  if (error instanceof ApiError && error.status === 404) {
    return (
      <div class="stop-page">
        <WarningIcon />
        <Heading>{t('track.unknown_title')}</Heading>
        <p>{t('track.unknown_text')}</p>
        <a class="button primary" href="/">
          {t('not_found.home')}
        </a>
      </div>
    );
  }
  if (error && !track) return <Failure error={error} onRetry={reload} />;
  if (!track) return <Skeleton />;
  return (
    <>
      {sent && (
        <p class="sent-note" role="status">
          {t(sent.earlier ? 'track.sent_earlier' : 'track.sent')}
        </p>
      )}
      <StatusHead track={track} />
      <p class="sr-only" role="status">
        {told}
      </p>
      {track.rejection && <Rejection token={token} track={track} onDone={set} />}
      {track.root && <RootProgress root={track.root} />}
      {track.following && <Following token={token} />}
      {track.question && <Answer token={token} track={track} onDone={set} />}
      {track.canConfirm && <Confirm token={token} track={track} onDone={set} />}
      {(track.canRate || track.rating) && <Rate token={token} track={track} onDone={reload} />}
      {(track.canPraise || offered) && <ThankWorker token={token} />}
      <Timeline track={track} />
      <TrackFacts track={track} />
      <ShareLink />
    </>
  );
}
