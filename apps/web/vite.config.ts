import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@allmende/source', ...defaultClientConditions] },
  build: { sourcemap: false, assetsInlineLimit: 0, target: 'es2022' },
  // `vite` alone serves the app with the API of a running server behind it.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/notifications', '/files', '/calendar', '/documents', '/ballots', '/oparl'].map(
        (path) => [path, { target: 'http://127.0.0.1:3000', ws: path === '/graphql' }],
      ),
    ),
  },
});
