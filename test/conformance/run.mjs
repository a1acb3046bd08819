// Bundles compare.ts (Node 20 reads no TypeScript) and starts it: `npm run conformance -- …`.
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const outfile = path.join(here, '../../out/conformance/compare.mjs');
await build({
  entryPoints: [path.join(here, 'compare.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outfile,
  external: ['*/run-oracle.mjs'],
  logLevel: 'error',
  plugins: [
    {
      name: 'oracle-stays-outside',
      setup: ({ onResolve }) =>
        onResolve({ filter: /run-oracle\.mjs$/ }, () => ({
          path: pathToFileURL(path.join(here, 'run-oracle.mjs')).href,
          external: true,
        })),
    },
  ],
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
