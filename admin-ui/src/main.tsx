import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { reloadWhenOutdated } from './layout/reload-when-outdated.ts';

reloadWhenOutdated();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
