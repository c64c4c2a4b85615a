import { useEffect, useState } from 'preact/hooks';
import { language } from '../phone/settings.ts';
import { fullDateWords } from '../time/time-words.ts';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';
import { askForCopy, copyNow, type Copy as MyCopy } from './data-api.ts';
import { td } from './messages/index.ts';

const POLL_MS = 2_000;

export function Copy({ first }: { first: MyCopy | undefined }) {
  const [copy, setCopy] = useState(first);
  const action = useAction();
  useEffect(() => {
    if (copy?.status !== 'running') return;
    const timer = setTimeout(() => {
      // A failed look is followed by the next one.
      copyNow(copy.id).then(setCopy, () => setCopy({ ...copy }));
    }, POLL_MS);
    return () => clearTimeout(timer);
  }, [copy]);
  const ask = () =>
    action.run(async () => {
      setCopy(await askForCopy());
      return undefined;
    });
  return (
    <section class="card">
      <h2>{td('export.title')}</h2>
      <p>{td('export.text')}</p>
      {copy?.status === 'running' && (
        <div role="status">
          <p>{td('export.running', { done: copy.done, total: copy.total })}</p>
          <progress max={copy.total} value={copy.done} />
        </div>
      )}
      {copy?.status === 'ready' && (
        <>
          <p role="status">
            {td('export.ready', { until: fullDateWords(new Date(copy.expiresAt), language()) })}
          </p>
          {copy.files.map(({ name, bytes, url }) => (
            <a key={name} class="button primary" href={url} download={name}>
              {td('export.file', { name, size: Math.ceil(bytes / 1024) })}
            </a>
          ))}
        </>
      )}
      <Outcome action={action} />
      {copy?.status !== 'running' && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void ask()}>
          {td(action.busy ? 'busy' : copy ? 'export.again' : 'export.ask')}
        </button>
      )}
    </section>
  );
}
