import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { serviceWorker } from './build/service-worker.ts';

const api = process.env.MASHANG_API ?? 'http://localhost:3000';
const proxy = Object.fromEntries(['/api', '/q', '/Q', '/media', '/storage'].map((path) => [path, api]));

const BASE =
  /node_modules[\\/]preact|preload-helper|src[\\/]((http|(phone[\\/](settings|storage|session-of)|me[\\/]session|time[\\/]time-words))\.ts|messages[\\/](?!en))/;

export default defineConfig(({ command }) => {
  // A test runner that starts the stack hands its NODE_ENV down; Preact's development build is 5 KB heavier.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: import.meta.dirname,
    base: '/',
    plugins: [preact(), serviceWorker(import.meta.dirname)],
    define: { WITH_WORKER: 'false' },
    server: { proxy },
    preview: { proxy },
    build: {
      // A 2019 Android WebView inside WeChat: ES modules and import(), little that came later.
      target: ['chrome63', 'safari11.1'],
      cssTarget: 'chrome63',
      // The page's CSP allows no data: scripts or styles, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        // What every page begins with is one file: on a bad network each request of the first view counts.
        output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } },
      },
    },
  };
});
