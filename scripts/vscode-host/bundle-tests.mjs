// The end-to-end tests as VS Code and Node can load them, in `out/e2e/`.
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './npm-files.mjs';

/**
 * @param wanted of the tests only those whose full name holds this text.
 * @returns the files: `inVscode` for the extension host, `inPage` for this program.
 */
export async function bundleTests(wanted = '') {
  const folder = join(root, 'out/e2e');
  const common = {
    bundle: true,
    sourcemap: 'inline',
    logLevel: 'error',
    absWorkingDir: root,
    define: { wantedTests: JSON.stringify(wanted) },
  };
  const inVscode = join(folder, 'in-vscode.js');
  const inPage = join(folder, 'in-page.mjs');
  await Promise.all([
    build({
      ...common,
      entryPoints: ['test/e2e/runner/in-vscode.ts'],
      outfile: inVscode,
      format: 'cjs',
      // Runs in Node and in a browser's Worker alike.
      platform: 'browser',
      external: ['vscode'],
    }),
    build({
      ...common,
      entryPoints: ['test/e2e/runner/in-page.ts'],
      outfile: inPage,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
    }),
  ]);
  return { inVscode, inPage };
}
