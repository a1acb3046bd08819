// `npm run bench:lsp`: types into large files in the built server, over stdio, and measures how long
// diagnostics, completion and hover take from the keystroke on, beside one parse of the same text
// by `yaml` in the same run. Prints a table; no gate.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseDocument } from 'yaml';
import { startBuiltServer, stopServer } from './built-server.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const outfile = path.join(here, '../../out/bench/document.mjs');
const entryPoints = [path.join(here, 'document.ts')];
await build({ entryPoints, bundle: true, format: 'esm', outfile, logLevel: 'error' });
const { createDocument } = await import(pathToFileURL(outfile).href);

/** What is typed in a template behind `$input.`, and in a text of the YAML around it. */
const inTemplate = "json('$.name') ".repeat(4);
const inYaml = 'and some more words '.repeat(2);

const connection = await startBuiltServer();
for (const document of [createDocument(40, 100), createDocument(400, 60)]) {
  const yaml = timesOf(() => parseDocument(document.text), 5);
  console.log(document.name);
  print('yaml, one parse', yaml, yaml);
  const words = document.text.indexOf('What is known', document.cursor) + 'What'.length;
  for (const [where, cursor, typed] of [
    ['in a template', document.cursor, inTemplate],
    ['in the YAML around', words, inYaml],
  ]) {
    // The first round warms the server up, the second is counted.
    await typeInto(document.text, cursor, typed);
    const times = await typeInto(document.text, cursor, typed);
    for (const [what, measured] of Object.entries(times)) print(`${what} ${where}`, measured, yaml);
  }
}
await stopServer(connection);

async function typeInto(text, cursor, typed) {
  const uri = 'memory:/openapi.yaml';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  const ask = (what, more = {}) =>
    connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, ...more });
  await ask('diagnostic');
  const line = text.slice(0, cursor).split('\n').length - 1;
  const column = cursor - text.lastIndexOf('\n', cursor - 1) - 1;
  const times = { diagnostics: [], completion: [], hover: [] };
  for (let length = 0; length < typed.length; length++) {
    const position = { line, character: column + length };
    const behind = { line, character: column + length + 1 };
    const began = performance.now();
    const change = { range: { start: position, end: position }, text: typed.charAt(length) };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: length + 2 },
      contentChanges: [change],
    });
    await ask('diagnostic');
    times.diagnostics.push(performance.now() - began);
    times.completion.push(await timed(() => ask('completion', { position: behind })));
    times.hover.push(
      await timed(() => ask('hover', { position: { line, character: column - 2 } })),
    );
  }
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return times;
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function timesOf(work, count) {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function print(name, times, yaml) {
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)];
  const shown = [p50, p95].map((time) => time.toFixed(1).padStart(8)).join('');
  const ratio = (p95 / percentile(yaml, 50)).toFixed(3).padStart(7);
  console.log(`  ${name.padEnd(32)} p50, p95:${shown} ms  ${ratio} of yaml's parse (p95)`);
}

function percentile(times, percent) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}
