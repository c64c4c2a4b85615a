import { options, render } from 'preact';
import { App } from './app.tsx';
import { loadMessages } from './messages/index.ts';
import { applySettings } from './phone/settings.ts';
import { startRouter } from './router.ts';
import './styles/tokens.css';
import './styles/base.css';

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

void start();
