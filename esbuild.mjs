/**
 * Builds `dist/`: every bundle is one row of `bundles`.
 *   node esbuild.mjs [--minify] [--watch] [--only cli,server] [--outdir DIR]
 * Types are not checked here (`tsc -b` does that); a build takes well under a second.
 * Everything is CommonJS or a plain script, because VS Code 1.91 loads extensions with `require`
 * and the extension host of the web has no `import`.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, context } from 'esbuild';

const node = { platform: 'node', format: 'cjs', target: 'node20' };
/** Runs in a Web Worker. */
const worker = { platform: 'browser', format: 'iife', target: 'es2022' };
/** Runs in the page of a webview. */
const page = { platform: 'browser', format: 'iife', target: 'es2022' };

const { version, homepage = '' } = JSON.parse(readFileSync('package.json', 'utf8'));

const bundles = {
  'extension.js': { entry: 'client/src/extension.ts', ...node, external: ['vscode'] },
  'extension-web.js': {
    entry: 'client/src/extension-web.ts',
    ...worker,
    format: 'cjs',
    external: ['vscode'],
  },
  'server.js': { entry: 'server/src/main.ts', ...node, executable: true },
  'server-web.js': { entry: 'server/src/main-web.ts', ...worker },
  'run-worker.js': { entry: 'server/src/run-worker.ts', ...node },
  'run-worker-web.js': { entry: 'server/src/run-worker-web.ts', ...worker },
  'webview.js': { entry: 'webview/src/main.ts', ...page },
  'webview.css': { entry: 'webview/src/style.css', ...page },
  'cli.js': {
    entry: 'cli/src/main.ts',
    ...node,
    executable: true,
    define: {
      packageVersion: JSON.stringify(version),
      packageHomepage: JSON.stringify(homepage),
    },
  },
};

const args = process.argv.slice(2);
const minify = args.includes('--minify');
const watch = args.includes('--watch');
const outdir = args.includes('--outdir') ? args[args.indexOf('--outdir') + 1] : 'dist';
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : null;

/** One file of the output; a shebang and the executable bit for what `bin` names. */
async function bundle(name, { entry, executable = false, ...options }) {
  const settings = {
    ...options,
    entryPoints: [entry],
    outfile: `${outdir}/${name}`,
    bundle: true,
    minify,
    sourcemap: minify ? false : 'linked',
    sourcesContent: false,
    treeShaking: true,
    legalComments: 'none',
    logLevel: 'warning',
    // For Node, `yaml` offers CommonJS, which cannot be shaken; its ES modules are the same code.
    alias: { yaml: resolve('node_modules/yaml/browser/dist/index.js') },
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
  };
  if (watch) {
    await (await context(settings)).watch();
    return `${name} watched`;
  }
  await build(settings);
  const file = `${outdir}/${name}`;
  if (executable) chmodSync(file, 0o755);
  return `${name.padEnd(18)} ${(statSync(file).size / 1024).toFixed(0).padStart(6)} kB`;
}

/**
 * The pages of the checks by code, for the command line's SARIF: without links between them, which
 * lead nowhere there, and without the line that the project's own tests read.
 */
function writeCheckPages() {
  const folder = 'docs/checks';
  const pages = readdirSync(folder)
    .filter((name) => name !== 'README.md' && name.endsWith('.md'))
    .map((name) => {
      const page = readFileSync(join(folder, name), 'utf8')
        .replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1')
        .replace(/^Rule: .*$/m, '');
      return [name.slice(0, -'.md'.length), `${page.trimEnd()}\n`];
    });
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'check-pages.json'), JSON.stringify(Object.fromEntries(pages)));
}

const chosen = Object.entries(bundles).filter(
  ([name]) => only === null || only.includes(name.replace(/\.\w+$/, '')),
);
const started = performance.now();
try {
  if (chosen.some(([name]) => name === 'cli.js')) writeCheckPages();
  const lines = await Promise.all(chosen.map(([name, options]) => bundle(name, options)));
  console.log(
    `${lines.join('\n')}\nbuilt in ${Math.round(performance.now() - started)} ms${minify ? ', minified' : ''}`,
  );
} catch (error) {
  // esbuild has printed its errors with their places.
  if (error.errors === undefined) throw error;
  process.exitCode = 1;
}
