import { getCode } from '../api.ts';
import { openCard } from '../courier/open-card.ts';
import { ApiError, NetworkError } from '../http.ts';
import { CodePlate } from '../landing/code-plate.tsx';
import { CodeStopped } from '../landing/code-stopped.tsx';
import { ReportsHere } from '../landing/reports-here.tsx';
import { t } from '../messages/index.ts';
import { normaliseCode } from '../phone/code-typing.ts';
import { DraftBanner } from '../ui/draft-banner.tsx';
import { Failure } from '../ui/failure.tsx';
import { CameraIcon } from '../ui/icons.tsx';
import { lazyPage } from '../ui/lazy-page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../landing/landing.css';

const CourierPage = lazyPage(() => import('../courier/courier-page.tsx').then((m) => m.CourierPage));

/** What a scanned code opens: where you are, and one big thing to do. */
export function Landing({ code: raw }: { code: string }) {
  const code = normaliseCode(raw);
  const { data, error, reload } = useLoad(code, () => getCode(code));
  if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
    return <CodeStopped code={code} reason={error.code} />;
  }
  if (error) {
    return (
      <>
        <Failure error={error} onRetry={reload} />
        {error instanceof NetworkError && (
          <a class="button outline" href={`/r?code=${encodeURIComponent(code)}`}>
            {t('landing.offline')}
          </a>
        )}
      </>
    );
  }
  if (!data) return <Skeleton />;
  if (data.status !== 'active') return <CodeStopped code={code} reason={`code_${data.status}`} />;
  if (data.kind === 'courier') return <CourierPage info={data} />;
  const card = openCard();
  return (
    <>
      <CodePlate info={data} />
      {card && (
        <a class="button primary" href={`/c/${card.code}?at=${encodeURIComponent(data.code)}`}>
          {t('landing.courier')}
        </a>
      )}
      <a class="button action" href={`/r?code=${encodeURIComponent(data.code)}`}>
        <CameraIcon />
        <span>{t('landing.report')}</span>
      </a>
      {(data.kind === 'merchant' || data.kind === 'stall') && (
        <a class="button outline" href={`/r?code=${encodeURIComponent(data.code)}&for=shop`}>
          {t('landing.shop')}
        </a>
      )}
      {(data.kind === 'household' || data.kind === 'community') && (
        <a class="button outline" href={`/community/${encodeURIComponent(data.code)}`}>
          {t('landing.community')}
        </a>
      )}
      {data.kind === 'household' && (
        <a class="button outline" href={`/thanks/${encodeURIComponent(data.code)}`}>
          {t('landing.thanks')}
        </a>
      )}
      <p class="landing-hint">{t(`landing.hint.${data.kind}`)}</p>
      <ul class="promises">
        <li>{t('landing.promise_anonymous')}</li>
        <li>{t('landing.promise_follow')}</li>
        <li>{t('landing.promise_solved')}</li>
      </ul>
      <DraftBanner />
      <ReportsHere code={data.code} />
      <p class="landing-hint">
        <a href={`/r?code=${encodeURIComponent(data.code)}&step=category.codes`}>{t('landing.suspicious')}</a>
      </p>
      <p class="danger-line">
        {t('landing.danger')} <a href="tel:110">110</a> <a href="tel:119">119</a> <a href="tel:120">120</a>
      </p>
    </>
  );
}
