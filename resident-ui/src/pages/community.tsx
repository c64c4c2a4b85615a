import { getCommunity } from '../community/community-api.ts';
import { Person } from '../community/person.tsx';
import { WriteForm } from '../community/write-form.tsx';
import { ApiError } from '../http.ts';
import { CodeStopped } from '../landing/code-stopped.tsx';
import { tm } from '../me/messages/index.ts';
import { normaliseCode } from '../phone/code-typing.ts';
import { language } from '../phone/settings.ts';
import { CommunityPraises } from '../praise/community-praises.tsx';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../styles/controls.css';
import '../landing/landing.css';
import '../me/me.css';

/** Behind the code of a home or a community: who to ask, what is new, and a way to write. */
export function CommunityPage({ code: raw }: { code: string }) {
  const code = normaliseCode(raw);
  const { data, error, reload } = useLoad(`${code}.${language()}`, () => getCommunity(code));
  if (error instanceof ApiError && error.status < 500 && error.status !== 429)
    return <CodeStopped code={code} reason={error.code} />;
  if (error) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <section class="plate">
        <Heading class="plate-name">{tm('community.title')}</Heading>
        <p class="plate-path">{[...data.place.regionPath, data.place.name].join(' · ')}</p>
      </section>
      <section class="card">
        <h2>{tm('community.people')}</h2>
        {data.people.length === 0 && <p class="hint">{tm('community.people_empty')}</p>}
        <ul class="people">
          {data.people.map((person, index) => (
            <Person key={index} person={person} />
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{tm('community.notices')}</h2>
        {data.notices.length === 0 && <p class="hint">{tm('community.notices_empty')}</p>}
        <ul class="rows">
          {data.notices.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </section>
      <CommunityPraises code={data.code} />
      <WriteForm info={data} />
      <a class="button outline" href={`/r?code=${encodeURIComponent(data.code)}`}>
        {tm('community.report')}
      </a>
    </>
  );
}
