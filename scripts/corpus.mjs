/**
 * `npm run corpus -- DIR [--files] [--code CODE] [--render]`: the built `check` over every file of a folder.
 * Prints how many files, how long, what crashed, stalled or could not be read, and the findings by
 * severity and code; `--files` adds them by file, `--code` shows each finding of one code.
 * `--render` puts every template of the folder through `render --batch` with an empty body instead.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/** Files of one process; a process that crashes or stalls is repeated file by file. */
const groupSize = 24;
/** Milliseconds after which a file on its own counts as stalled. */
const patience = 10_000;

const { values, positionals } = parseArgs({
  options: { files: { type: 'boolean' }, code: { type: 'string' }, render: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run corpus -- DIR [--files] [--code CODE] [--render]');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

if (values.render === true) process.exit(await renderAll());

/** Every template of the files through one `render --batch`; the answer is the exit code. */
async function renderAll() {
  const templates = await templatesOf(files);
  const input = templates.map((line) => JSON.stringify(line)).join('\n');
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/cli.js', 'render', '--batch'],
    { input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 600_000 },
  );
  const time = ((performance.now() - began) / 1000).toFixed(1);
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const errors = answers.filter(({ error }) => error !== undefined);
  const isInOrder = answers.every(({ id }, index) => id === templates[index].id);
  console.log(`${templates.length} templates in, ${answers.length} answers out in ${time} s`);
  console.log(
    `exit ${status}, ${isInOrder ? 'in order' : 'OUT OF ORDER'}, ${errors.length} errors`,
  );
  for (const { id, error } of errors) {
    console.log(`  ${id}:${error.line}:${error.column}: ${error.message}`);
  }
  if (stderr !== '') console.error(stderr);
  return status === 0 && isInOrder && answers.length === templates.length ? 0 : 1;
}

/** The templates in files of any kind, as lines for `render --batch`. */
async function templatesOf(paths) {
  const contents = "export { analyze } from './core/src/index.ts';";
  const outfile = 'out/corpus/core.cjs';
  const entry = { contents, resolveDir: process.cwd(), loader: 'ts' };
  await build({ stdin: entry, bundle: true, platform: 'node', format: 'cjs', outfile });
  const { analyze } = createRequire(import.meta.url)(join(process.cwd(), outfile));
  return paths.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const language = /\.(ya?ml|tpl|tftpl)$/.test(file)
      ? 'yaml'
      : file.endsWith('.json')
        ? 'json'
        : 'vtl';
    return analyze(text, language).regions.map((region, index) => ({
      id: `${relative(folder, file)}#${index}`,
      template: region.text,
      phase: region.phase ?? 'request',
    }));
  });
}

/** What one process said: findings, complaints, and how it ended. */
function check(group, timeout) {
  return new Promise((resolve) => {
    const args = ['dist/cli.js', 'check', '--format', 'json', ...group];
    const limits = { timeout, maxBuffer: 1 << 28 };
    execFile(process.execPath, args, limits, (error, stdout, stderr) => {
      const ended =
        error?.killed === true
          ? 'stalled'
          : (error?.code ?? 0) <= 2 && stdout !== ''
            ? 'well'
            : 'crashed';
      const complaints = stderr.split('\n').filter((line) => line !== '');
      resolve({ ended, complaints, findings: ended === 'well' ? JSON.parse(stdout) : [] });
    });
  });
}

const findings = [];
const complaints = [];
const lost = [];
const started = performance.now();
for (let at = 0; at < files.length; at += groupSize) {
  const group = files.slice(at, at + groupSize);
  const together = await check(group, patience * 2);
  const answers = together.ended === 'well' ? [together] : [];
  for (const file of together.ended === 'well' ? [] : group) {
    const alone = await check([file], patience);
    if (alone.ended === 'well') answers.push(alone);
    else lost.push(`${alone.ended}: ${file} ${alone.complaints.join(' ')}`);
  }
  for (const answer of answers) {
    findings.push(...answer.findings);
    complaints.push(...answer.complaints);
  }
}
const seconds = (performance.now() - started) / 1000;

const countBy = (key) => {
  const counts = new Map();
  for (const one of findings) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
};
const crashes = lost.filter((line) => line.startsWith('crashed'));
const stalls = lost.filter((line) => line.startsWith('stalled'));
const faults = complaints.filter((line) => line.includes('internal error'));
const unread = complaints.filter((line) => !line.includes('internal error'));

console.log(
  `${files.length} files in ${seconds.toFixed(1)} s (${Math.ceil(files.length / groupSize)} processes)`,
);
console.log(
  `${crashes.length} crashes, ${stalls.length} stalls, ${faults.length} internal errors, ${unread.length} not read`,
);
for (const line of [...lost, ...complaints]) console.log(`  ${line}`);
const bySeverity = countBy(({ severity }) => severity).map(([severity, n]) => `${n} ${severity}`);
console.log(`${findings.length} findings: ${bySeverity.join(', ') || 'none'}`);
for (const [code, n] of countBy(({ severity, code }) => `${severity.padEnd(8)}${code}`)) {
  console.log(`  ${String(n).padStart(5)}  ${code}`);
}
if (values.files === true) {
  console.log('By file:');
  for (const [file, n] of countBy(({ file }) => relative(folder, file))) {
    console.log(`  ${String(n).padStart(5)}  ${file}`);
  }
}
for (const one of findings.filter(({ code }) => code === values.code)) {
  console.log(`${one.file}:${one.line}:${one.column}: ${one.severity}: ${one.message}`);
}
process.exitCode = lost.length + faults.length > 0 ? 1 : 0;
