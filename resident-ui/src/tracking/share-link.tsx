import { useState } from 'preact/hooks';
import { t } from '../messages/index.ts';
import { copyText } from './copy-text.ts';

/** The address is the key to this page: copy it, or hand it on where the phone can share. */
export function ShareLink() {
  const [told, setTold] = useState('');
  const copy = async () => setTold(t((await copyText(location.href)) ? 'share.copied' : 'share.failed'));
  const share = () => {
    // Closing the phone's own sheet without sharing is no error.
    navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
  };
  return (
    <section class="share">
      <p class="hint">{t('share.hint')}</p>
      <div class="share-buttons">
        <button type="button" class="button outline" onClick={() => void copy()}>
          {t('share.copy')}
        </button>
        {typeof navigator.share === 'function' && (
          <button type="button" class="button outline" onClick={share}>
            {t('share.share')}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {told}
      </p>
    </section>
  );
}
