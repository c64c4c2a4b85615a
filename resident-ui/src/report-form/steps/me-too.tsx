import { useState } from 'preact/hooks';
import { followReport } from '../../api.ts';
import type { NearbyReport } from '../../api-types.ts';
import { t } from '../../messages/index.ts';
import { addMyReport } from '../../phone/my-reports.ts';
import { newId } from '../../phone/new-id.ts';
import { recall, remember } from '../../phone/storage.ts';
import { Outcome } from '../../ui/outcome.tsx';
import { useAction } from '../../ui/use-action.ts';

/** Kept on this phone alone: by it the same phone is counted once. */
function phoneKey(): string {
  const key = recall<string | undefined>('phoneKey', undefined) ?? newId();
  remember('phoneKey', key);
  return key;
}

/** "Me too" instead of a second report: one tap, and the way to see what becomes of it. */
export function MeToo({ item }: { item: NearbyReport }) {
  const [path, setPath] = useState<string>();
  const action = useAction();
  const follow = () =>
    action.run(async () => {
      const { trackingPath } = await followReport(item.ticket, phoneKey());
      const at = new Date().toISOString();
      addMyReport({ path: trackingPath, category: item.categoryName, place: item.place.name, at });
      setPath(trackingPath);
      return undefined;
    });
  if (path) {
    return (
      <p class="me-too" role="status">
        {t('nearby.following')} <a href={path}>{t('nearby.see')}</a>
      </p>
    );
  }
  return (
    <>
      <button type="button" class="button outline" disabled={action.busy} onClick={() => void follow()}>
        {t('nearby.me_too')}
      </button>
      <Outcome action={action} />
    </>
  );
}
