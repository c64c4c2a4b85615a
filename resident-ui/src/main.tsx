import { options, render } from 'preact';
import { App } from './app.tsx';
import { loadMessages } from './messages/index.ts';
import { applySettings } from './phone/settings.ts';
import { startRouter } from './router.ts';
import './styles/tokens.css';
import './styles/base.css';

const QUIET_MS = 3_000;

async function start(): Promise<void> {
  applySettings();
  // Without the English file the page still works, in Chinese.
  await loadMessages().catch(() => undefined);
  startRouter();
  // Preact's own choice, queueMicrotask, came to phones at the end of 2018.
  options.debounceRendering = (work) => void Promise.resolve().then(work);
  const root = document.getElementById('app');
  if (!root) return;
  root.textContent = '';
  render(<App />, root);
}

/** Once the page stands and has been quiet for a while: the first view waits for none of this. */
function later(): void {
  const go = () =>
    void import('./offline/start.ts').then(
      (offline) => offline.start(),
      () => undefined,
    );
  const ask = () => {
    // Its file comes from the network, or from the worker that has been here before.
    if (navigator.onLine === false && !navigator.serviceWorker?.controller) {
      window.addEventListener('online', go, { once: true });
    } else if ('requestIdleCallback' in window) requestIdleCallback(go);
    else go();
  };
  setTimeout(ask, QUIET_MS);
}

void start();
if (document.readyState === 'complete') later();
else window.addEventListener('load', later);
