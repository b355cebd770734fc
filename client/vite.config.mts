import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that `npm run dev` talks to; the built client is served by that server itself. */
const server = process.env.JIEDUI_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
