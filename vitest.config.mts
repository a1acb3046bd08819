import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The end-to-end suites run inside VS Code (`npm run test:e2e`), not here.
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 60_000,
    // The core keeps no state between calls, so suites may share what is loaded.
    pool: 'threads',
    isolate: false,
  },
});
