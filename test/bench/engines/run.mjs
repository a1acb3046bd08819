// `npm run bench:engines`: bundles the bench (Node 20 reads no TypeScript) and starts it, with
// Velocity's own figures where Java and the Debian packages of test/conformance are there.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { startJava, whyNot } from '../../conformance/run-oracle.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outfile = here('../../../out/bench/engines.cjs');
await build({
  entryPoints: [here('main.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  logLevel: 'error',
});
const { main } = (await import(pathToFileURL(outfile).href)).default;
let java = null;
await main(readFileSync(here('templates/order.vtl'), 'utf8'), async (jobs) => {
  const problem = whyNot();
  if (problem !== null) {
    console.log(`Without Apache Velocity: ${problem}`);
    return null;
  }
  java = startJava('TemplateSpeed');
  const lines = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  const answer = async () => JSON.parse((await lines.next()).value);
  java.stdin.write(`${JSON.stringify(jobs)}\n`);
  const outputs = [];
  while (outputs.length < jobs.length) outputs.push(await answer());
  return {
    name: 'Velocity 1.7',
    outputs,
    rate(job, step, milliseconds) {
      java.stdin.write(`${job} ${step} ${milliseconds}\n`);
      return answer();
    },
  };
});
java?.stdin.end();
