// `npm run bench:worst`: starts templates that never end in the built server, over stdio, and
// measures meanwhile how soon it answers completion and hover. Prints a table; no gate.
import { startBuiltServer, stopServer } from './built-server.mjs';

/** The shortest that can be set is 100 ms; the default is 5,000 ms. */
const deadline = 1000;

const loops = (inside) =>
  `#foreach($a in [1..999])#foreach($b in [1..999])#foreach($c in [1..999])${inside}#end#end#end`;
const worst = {
  'loops in loops': loops(''),
  'a slow pattern, over and over':
    `#set($s = "${'a'.repeat(60)}!")` + loops('#set($x = $s.matches("(a+)+b"))'),
  'a text that doubles': '#set($s = "abcdefgh")#foreach($i in [1..90])#set($s = "$s$s")#end$s',
  'a block in itself': '#define($b)$b$b#end$b',
  'a huge range': '#set($r = [1..2000000000])$r.size()',
  'a deep scan, over and over': loops("#set($x = $input.path('$..*..*..*'))"),
};
// velocityjs has no budgets: these end by the deadline alone.
const requests = [
  ...Object.entries(worst).map(([name, text]) => [name, 'apigateway/run', text]),
  ['velocityjs: loops in loops', 'apigateway/compareEngines', loops('')],
  [
    'velocityjs: a slow pattern',
    'apigateway/compareEngines',
    `$input.body.replaceAll("(a+)+b", "x") "${'a'.repeat(40)}!" #set($s = "${'a'.repeat(60)}!")$s.matches("(a+)+b")`,
  ],
];

const connection = await startBuiltServer({ run: { deadline } });

console.log(`deadline ${deadline} ms; answers of completion and hover while the run is under way`);
console.log(
  'run'.padEnd(34),
  'ended after',
  'answers',
  '  p50',
  '  p95',
  '  max  (ms)',
  ' how it ended',
);
for (const [index, [name, method, text]] of requests.entries()) {
  const uri = `memory:/worst${index}.vtl`;
  const textDocument = { uri, languageId: 'vtl', version: 1, text: `$input.\n${text}` };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const position = { line: 0, character: 7 };
  const ask = (what) =>
    connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
  await ask('completion');
  let end = 0;
  const started = performance.now();
  const running = connection
    .sendRequest(method, { uri, target: { kind: 'template' }, scenario: null })
    .finally(() => (end = performance.now()));
  const times = [];
  while (end === 0) {
    const asked = performance.now();
    await ask(times.length % 2 === 0 ? 'completion' : 'hover');
    times.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const result = await running;
  times.sort((a, b) => a - b);
  const at = (share) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
      .toFixed(1)
      .padStart(5);
  const how = result.failure ?? result.report?.problems.at(-1)?.message ?? 'with a result';
  console.log(
    name.padEnd(34),
    `${Math.round(end - started)} ms`.padStart(11),
    String(times.length).padStart(7),
    at(0.5),
    at(0.95),
    at(1),
    ' '.repeat(6),
    how.slice(0, 70),
  );
}
await stopServer(connection);
