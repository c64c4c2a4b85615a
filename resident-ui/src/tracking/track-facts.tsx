import type { Track } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { Moment } from '../time/when.tsx';

/** What was reported, as it was sent. */
export function TrackFacts({ track }: { track: Track }) {
  const pending = Array.from({ length: track.pendingPhotos ?? 0 }, () => ({ status: 'pending' as const }));
  return (
    <section class="card">
      <h2>{t('track.report')}</h2>
      {track.description && <p class="quote">{track.description}</p>}
      <PhotoStrip photos={[...track.photos, ...pending]} label={t('photo.before')} />
      <dl class="facts">
        {track.categoryName && (
          <div>
            <dt>{t('summary.category')}</dt>
            <dd>{track.categoryName}</dd>
          </div>
        )}
        <div>
          <dt>{t('summary.place')}</dt>
          <dd>{[...(track.place.regionPath ?? []), track.place.name].join('\u00a0· ')}</dd>
        </div>
        <div>
          <dt>{t('track.created')}</dt>
          <dd>
            <Moment at={track.createdAt} />
          </dd>
        </div>
        <div>
          <dt>{t('track.number')}</dt>
          <dd class="digits">{track.reportId}</dd>
        </div>
      </dl>
    </section>
  );
}
