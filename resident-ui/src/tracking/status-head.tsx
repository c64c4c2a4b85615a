import type { Track } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { DueLine } from '../time/due-line.tsx';
import { Heading } from '../ui/heading.tsx';

/** The answer to "what happens with it?" in one headline. */
export function StatusHead({ track }: { track: Track }) {
  const over = ['finished', 'solved', 'merged', 'rejected'].includes(track.status);
  return (
    <section class={`status-head ${over ? 'grey' : track.colour} is-${track.status}`}>
      <p class="status-place">{track.place.name}</p>
      <Heading>{t(`status.${track.status}`)}</Heading>
      <p>{t(`status.${track.status}.text`)}</p>
      {!over && track.dueAt && (
        <p>
          <DueLine colour={track.colour} dueAt={track.dueAt} />
        </p>
      )}
    </section>
  );
}
