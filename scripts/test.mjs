// `npm test`: everything that can tell whether the project works; `npm run check`: its fast part.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from './arguments.mjs';
import { installDependencies } from './dependencies.mjs';

const usage = `Runs every test: types, lint, unit and fixture tests, and those in real VS Codes and in Neovim.

  npm test                what a change must pass; what needs Neovim is skipped where there is none
  npm run check           the same without the editors, in under a minute
  npm run test:e2e -- …   the end-to-end part alone (--help tells its options)
  npx vitest run PATH     single unit tests`;

const { fast } = readArguments({ fast: { type: 'boolean', default: false } }, usage);
const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');
const unitResults = join(results, 'unit.json');
const neovimResults = join(results, 'neovim.json');
const e2eResults = join(results, 'e2e.json');

installDependencies();
mkdirSync(results, { recursive: true });
// Counts of an earlier run must not be taken for those of this one.
for (const file of [unitResults, neovimResults, e2eResults]) rmSync(file, { force: true });

// Types and lint need one core, the tests mostly the other; VS Code wants the machine for itself.
const [judged, tried] = await Promise.all([
  inOrder(
    ['types', ['node_modules/typescript/bin/tsc', '-b']],
    ['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ),
  inOrder(
    ['build', ['esbuild.mjs']],
    [
      'unit, fixture and server tests',
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitResults}`,
      ],
    ],
  ),
]);
const driven = fast
  ? []
  : await inOrder(
      ['Neovim as a client', ['scripts/test-neovim.mjs', '--optional']],
      ['end-to-end tests', ['scripts/test-e2e.mjs'], 'live'],
    );
const parts = [...judged, ...tried, ...driven];
const broken = parts.filter(({ ok }) => !ok).map(({ title }) => title);
const counts = [unitCounts(), ...(fast ? [] : [countsIn(neovimResults), countsIn(e2eResults)])];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
if (broken.length > 0) console.log(`\nNot well: ${broken.join(', ')}.`);
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exit(broken.length === 0 && sum('failed') === 0 ? 0 : 1);

/** Runs parts one after the other; a broken one does not stop the others. */
async function inOrder(...all) {
  const done = [];
  for (const [title, args, live] of all) done.push(await part(title, args, live === 'live'));
  return done;
}

/** Runs one part; its output comes at its end, so that two at once do not mix, or live. */
function part(title, args, live) {
  const start = performance.now();
  if (live) console.log(`\n— ${title}`);
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (!live) console.log(`\n— ${title}`);
      if (output !== '') console.log(output.trimEnd());
      console.log(`  ${status === 0 ? 'ok' : 'failed'} in ${seconds} s`);
      settle({ title, ok: status === 0 });
    });
  });
}

/** What vitest counted; a file that could not even be loaded is one failure. */
function unitCounts() {
  if (!existsSync(unitResults)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(unitResults, 'utf8'),
  );
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What a runner of our own counted; one that left nothing has failed. */
function countsIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped = 0 } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed, failed, skipped };
}
