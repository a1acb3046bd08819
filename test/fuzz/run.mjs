// Bundles the fuzz runner with every law of `laws/` (Node 20 reads no TypeScript) and starts it.
import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const laws = (await readdir(path.join(here, 'laws'))).filter((name) => name.endsWith('.ts')).sort();
const entry = [
  `import { main } from './main.ts';`,
  ...laws.map((name, index) => `import { law as law${index} } from './laws/${name}';`),
  `process.exitCode = main([${laws.map((_, index) => `law${index}`).join(', ')}], process.argv.slice(2));`,
].join('\n');

const outdir = path.join(here, '../../out/fuzz');
await mkdir(outdir, { recursive: true });
const outfile = path.join(outdir, 'main.cjs');
await build({
  stdin: { contents: entry, resolveDir: here, loader: 'ts' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  logLevel: 'error',
});
await import(pathToFileURL(outfile).href);
