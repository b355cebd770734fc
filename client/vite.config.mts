import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** The server that `npm run dev` talks to; the built client is served by that server itself. */
const server = process.env.JIEDUI_SERVER ?? 'http://127.0.0.1:4000';

/** Large, and no form needs it: the map of China. */
const LEFT_OUT = /^assets\/picture-/;

/** Writes the worker that keeps the page for when there is no network, with the names of everything that was built. */
function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(js|css)$/.test(name) && !LEFT_OUT.test(name))
        .sort()
        .map((name) => `/${name}`);
      const page = bundle['index.html'];
      const version = createHash('sha256')
        .update(JSON.stringify(files))
        .update(page?.type === 'asset' ? page.source : '')
        .digest('hex')
        .slice(0, 16);
      const source = readFileSync(join(import.meta.dirname, 'shell-worker.js'), 'utf8')
        .replace('(SHELL_VERSION)', `(${JSON.stringify(version)})`)
        .replace('(SHELL_FILES)', `(${JSON.stringify([...files, '/icon.svg'])})`);
      this.emitFile({ type: 'asset', fileName: 'shell-worker.js', source });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), shellWorker()],
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: server, ws: true, changeOrigin: true },
      '/graphiql': { target: server, changeOrigin: true },
      '/papers': { target: server, changeOrigin: true },
      '/imports': { target: server, changeOrigin: true },
      '/evidence': { target: server, changeOrigin: true },
    },
  },
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
