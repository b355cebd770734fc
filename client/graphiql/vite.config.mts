import { defineConfig } from 'vite';

/** The GraphQL page for developers, beside the client and apart from it: `/graphiql` outside production. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  build: {
    outDir: '../../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3_000,
  },
});
