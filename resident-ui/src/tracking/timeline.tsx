import type { Track, TrackStep } from '../api-types.ts';
import { t, tKnown } from '../messages/index.ts';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { newestFirst } from '../time/newest-first.ts';
import { Moment } from '../time/when.tsx';

function Step({ step }: { step: TrackStep }) {
  return (
    <li class={`step is-${step.action}`}>
      <p class="step-what">{tKnown(`action.${step.action}`, step.action)}</p>
      <p class="step-when">
        {tKnown(`role.${step.byRole}`, step.byRole)} · <Moment at={step.at} />
      </p>
      {step.note && <p class="step-note">{step.note}</p>}
      {step.photos && (
        <PhotoStrip
          photos={step.photos}
          label={t(step.action === 'answered' ? 'photo.answer' : 'photo.after')}
        />
      )}
    </li>
  );
}

/** Every step, the newest first: what a person comes back for is what is new. */
export function Timeline({ track, title }: { track: Pick<Track, 'steps'>; title?: string }) {
  return (
    <section class="card">
      <h2>{title ?? t('track.steps')}</h2>
      <ol class="timeline" reversed>
        {newestFirst(track.steps).map((step) => (
          <Step key={`${step.at}.${step.action}`} step={step} />
        ))}
      </ol>
    </section>
  );
}
