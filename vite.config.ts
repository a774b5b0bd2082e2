import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const APPS = ['tasklist', 'cockpit', 'modeler', 'portal'] as const;
const root = import.meta.dirname;

/** The font packages name a woff file beside each woff2; every browser we support reads woff2, so the other half is not shipped. */
function dropWoff(): Plugin {
  return {
    name: 'drop-woff',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource.*\.css/.test(id)) return null;
      return { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\((['"])woff\1\)/g, ''), map: null };
    },
  };
}

/** Deep links of an app (`/tasklist/tasks/…`) answer with its page, as the server does. */
function appFallback(): Plugin {
  return {
    name: 'app-fallback',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const app = APPS.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
        const last = path.split('/').pop() ?? '';
        if (app && request.headers.accept?.includes('text/html') && !last.includes('.')) request.url = `/${app}/index.html`;
        next();
      });
    },
  };
}

const backend = process.env['WEB_BACKEND'] ?? 'http://127.0.0.1:3000';

/** Four pages, one build: `dist/web/<app>/index.html` with hashed files in `dist/web/assets`. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), dropWoff(), appFallback()],
  build: {
    outDir: resolve(root, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: Object.fromEntries(APPS.map((app) => [app, resolve(root, app, 'index.html')])) },
  },
  server: { proxy: { '/api': backend, '/health': backend } },
});
