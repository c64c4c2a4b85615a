import { useState } from 'preact/hooks';
import { unfollowReport } from '../api.ts';
import { t } from '../messages/index.ts';
import { forgetMyReport } from '../phone/my-reports.ts';
import { Outcome } from '../ui/outcome.tsx';
import { useAction } from '../ui/use-action.ts';

/** The link is a follower's: it shows how the report stands, and has no say in it. */
export function Following({ token }: { token: string }) {
  const [over, setOver] = useState(false);
  const action = useAction();
  const stop = () =>
    action.run(async () => {
      await unfollowReport(token);
      forgetMyReport(`/t/${token}`);
      setOver(true);
      return t('follow.stopped');
    });
  return (
    <section class="card">
      <h2>{t('follow.title')}</h2>
      <p>{t('follow.text')}</p>
      {!over && (
        <button type="button" class="button outline" disabled={action.busy} onClick={() => void stop()}>
          {t('follow.stop')}
        </button>
      )}
      <Outcome action={action} />
    </section>
  );
}
