import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Needs the network anyway: tiles come from outside, and their library is half of all there is. */
const NOT_KEPT = /tile-map|marker-icon|layers/;
const KEPT = /\.(js|css|svg|png|woff2)$/;

/**
 * Builds /sw.js as one classic script beside the pages, with the list of what they need.
 * MASHANG_SERVICE_WORKER=off builds the one that takes itself away, and pages that ask for none.
 */
export function serviceWorker(root: string): Plugin {
  const off = process.env.MASHANG_SERVICE_WORKER === 'off';
  return {
    name: 'service-worker',
    apply: 'build',
    config: () => ({ define: { WITH_WORKER: JSON.stringify(!off) } }),
    async writeBundle({ dir = join(root, 'dist') }, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => KEPT.test(name) && !NOT_KEPT.test(name))
        .map((name) => `/${name}`)
        .sort();
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(readFileSync(join(dir, 'index.html')))
        .digest('hex')
        .slice(0, 12);
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        define: { BUILD: JSON.stringify({ version, files: ['/favicon.svg', ...files] }) },
        build: {
          outDir: dir,
          emptyOutDir: false,
          copyPublicDir: false,
          target: ['chrome63', 'safari11.1'],
          reportCompressedSize: false,
          lib: {
            entry: join(root, `src/worker/${off ? 'worker-off' : 'sw'}.ts`),
            formats: ['iife'],
            name: 'mashangWorker',
            fileName: () => 'sw.js',
          },
        },
      });
    },
  };
}
