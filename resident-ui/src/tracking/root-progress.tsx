import type { Track } from '../api-types.ts';
import { t, tKnown } from '../messages/index.ts';
import { Timeline } from './timeline.tsx';

/** The report that goes on for this one: how far it is, without a word of whoever made it. */
export function RootProgress({ root }: { root: NonNullable<Track['root']> }) {
  return (
    <>
      <section class="card">
        <h2>{t('root.title')}</h2>
        <p>
          {tKnown(`status.${root.status}`, root.status)}
          {root.unit && ` · ${root.unit}`}
        </p>
        <p class="hint">{t('root.text')}</p>
      </section>
      <Timeline track={root} title={t('root.steps')} />
    </>
  );
}
