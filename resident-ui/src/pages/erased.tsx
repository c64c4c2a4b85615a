import { useEffect } from 'preact/hooks';
import { certificateOf } from '../my-data/data-api.ts';
import { td } from '../my-data/messages/index.ts';
import { language } from '../phone/settings.ts';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../my-data/my-data.css';
import { fullDateWords } from '../time/time-words.ts';

const POLL_MS = 5_000;

/** For whoever holds the link, without signing in: there is nobody left to sign in as. */
export function Erased({ certificate }: { certificate: string }) {
  const { data, error, reload } = useLoad(`${certificate}.${language()}`, () => certificateOf(certificate));
  const running = data !== undefined && data.finishedAt === undefined;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [running, reload]);
  if (error && !data) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <Heading>{td('erased.title')}</Heading>
      <div role="status">
        <p>
          {data.finishedAt
            ? td('erased.done', { at: fullDateWords(new Date(data.finishedAt), language()) })
            : td('erased.running', { done: data.done, total: data.total })}
        </p>
        {running && <progress max={data.total} value={data.done} />}
      </div>
      <section class="card">
        <dl class="held">
          <div>
            <dt>{td('erased.number')}</dt>
            <dd>{data.number}</dd>
          </div>
          <div>
            <dt>{td('erased.started')}</dt>
            <dd>{fullDateWords(new Date(data.startedAt), language())}</dd>
          </div>
        </dl>
      </section>
      <section class="card">
        <h2>{td('erased.what')}</h2>
        <ul>
          {data.erased.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{td('erased.kept')}</h2>
        <ul class="kept">
          {data.kept.map(({ what, why, until }) => (
            <li key={what}>
              <strong>{what}</strong>
              <p>{why}</p>
              <p class="hint">{td('erased.until', { until })}</p>
            </li>
          ))}
        </ul>
      </section>
      <p class="hint">{td('erased.link')}</p>
    </>
  );
}
