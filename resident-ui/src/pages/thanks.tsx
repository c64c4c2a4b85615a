import { getCode } from '../api.ts';
import { ApiError } from '../http.ts';
import { CodeStopped } from '../landing/code-stopped.tsx';
import { normaliseCode } from '../phone/code-typing.ts';
import { tp } from '../praise/messages/index.ts';
import { ThankHousehold } from '../praise/thank-household.tsx';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../styles/controls.css';
import '../landing/landing.css';

/** Behind the code of a home: thanks to those who live there. */
export function ThanksPage({ code: raw }: { code: string }) {
  const code = normaliseCode(raw);
  const { data, error, reload } = useLoad(code, () => getCode(code));
  if (error instanceof ApiError && error.status < 500 && error.status !== 429)
    return <CodeStopped code={code} reason={error.code} />;
  if (error) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  if (data.status !== 'active') return <CodeStopped code={code} reason={`code_${data.status}`} />;
  return (
    <>
      <section class="plate">
        <Heading class="plate-name">{tp('house.title')}</Heading>
        <p class="plate-path">{data.place.name}</p>
      </section>
      {data.kind === 'household' ? <ThankHousehold code={data.code} /> : <p>{tp('house.not')}</p>}
      <a class="button outline" href={`/c/${encodeURIComponent(data.code)}`}>
        {tp('house.back')}
      </a>
    </>
  );
}
