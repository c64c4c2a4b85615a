import { language } from '../phone/settings.ts';
import { ReportLink } from '../ui/report-link.tsx';
import { useLoad } from '../ui/use-load.ts';
import { myFollows } from './me-api.ts';
import { tm } from './messages/index.ts';

/** What they said "me too" to, on any phone; a look-up that fails takes nothing away from the page. */
export function MyFollows() {
  const { data } = useLoad(`follows.${language()}`, myFollows);
  if (!data?.items.length) return null;
  return (
    <section>
      <h2>{tm('me.follows')}</h2>
      <ul class="rows">
        {data.items.map(({ reportId, trackingPath, categoryName, place, createdAt }) => (
          <li key={reportId}>
            <ReportLink
              report={{ path: trackingPath, category: categoryName, place: place.name, at: createdAt }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
