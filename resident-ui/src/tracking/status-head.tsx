import type { Track } from '../api-types.ts';
import { type MessageKey, t } from '../messages/index.ts';
import { DueLine } from '../time/due-line.tsx';
import { Heading } from '../ui/heading.tsx';

/** What is asked of the reporter is not asked of who follows. */
const headline = ({ following, status }: Track): MessageKey =>
  following && (status === 'waiting' || status === 'finished') ? `follow.${status}` : `status.${status}`;

/** The answer to "what happens with it?" in one headline. */
export function StatusHead({ track }: { track: Track }) {
  const over = ['finished', 'solved', 'unconfirmed', 'merged', 'rejected'].includes(track.status);
  return (
    <section class={`status-head ${over ? 'grey' : track.colour} is-${track.status}`}>
      <p class="status-place">{track.place.name}</p>
      <Heading>{t(headline(track))}</Heading>
      <p>{t(track.following ? 'follow.status_text' : `status.${track.status}.text`)}</p>
      {(track.followers ?? 0) > 0 && <p class="hint">{t('follow.count', { n: track.followers ?? 0 })}</p>}
      {!over && track.status !== 'waiting' && track.dueAt && (
        <p>
          <DueLine colour={track.colour} dueAt={track.dueAt} />
        </p>
      )}
    </section>
  );
}
