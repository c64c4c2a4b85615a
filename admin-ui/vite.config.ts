import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { nationalCalendars } from './national-calendars.ts';

const api = process.env.MASHANG_API ?? 'http://localhost:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [react(), nationalCalendars()],
  server: { proxy: { '/api': api, '/media': api, '/storage': api } },
  // The console is one origin behind a strict CSP: nothing may be inlined as a data: script.
  build: { outDir: 'dist', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
});
