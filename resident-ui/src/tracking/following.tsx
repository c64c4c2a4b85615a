import { useState } from 'preact/hooks';
import { unfollowReport } from '../api.ts';
import { ApiError } from '../http.ts';
import { t } from '../messages/index.ts';
import { forgetMyReport } from '../phone/my-reports.ts';

/** The link is a follower's: it shows how the report stands, and has no say in it. */
export function Following({ token }: { token: string }) {
  const [told, setTold] = useState('');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    try {
      await unfollowReport(token);
      forgetMyReport(`/t/${token}`);
      setOver(true);
      setTold(t('follow.stopped'));
    } catch (problem) {
      setTold(problem instanceof ApiError ? problem.message : t('failure.network_text'));
    }
    setBusy(false);
  };
  return (
    <section class="card">
      <h2>{t('follow.title')}</h2>
      <p>{t('follow.text')}</p>
      {!over && (
        <button type="button" class="button outline" disabled={busy} onClick={() => void stop()}>
          {t('follow.stop')}
        </button>
      )}
      <p class="hint" role="status">
        {told}
      </p>
    </section>
  );
}
