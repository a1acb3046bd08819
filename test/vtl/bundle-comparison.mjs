// Loads compare-with-velocity.ts, bundled first: Node 20 reads no TypeScript.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function bundleComparison() {
  mkdirSync(here('../../out/conformance'), { recursive: true });
  const outfile = here('../../out/conformance/compare-with-velocity.mjs');
  await build({
    entryPoints: [here('compare-with-velocity.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
