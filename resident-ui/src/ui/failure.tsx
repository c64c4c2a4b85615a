import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { Heading } from './heading.tsx';
import { CloudOffIcon } from './icons.tsx';

/** The whole page could not be shown; what to do is always "try again". */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const fromServer = error instanceof ApiError;
  return (
    <div class="stop-page" role="alert">
      <CloudOffIcon />
      <Heading>{t(fromServer ? 'failure.server_title' : 'failure.network_title')}</Heading>
      <p>{fromServer ? error.message : t('failure.network_text')}</p>
      <button type="button" class="button primary" onClick={onRetry}>
        {t('common.retry')}
      </button>
    </div>
  );
}
