/**
 * What a whole check and one keystroke cost, beside what `yaml` needs to parse the same text once, in the same run:
 * the ratio can be compared between machines, the milliseconds cannot. No gate; a record.
 */
import { parseDocument } from 'yaml';
import { analyze, completion, diagnostics, hover, type Analysis } from '../../core/src/index.ts';
import { reportColdCheck } from './cold-check.ts';
import { createDocument, type BenchDocument } from './document.ts';

/** What is typed, key by key, behind `$input.`. */
const typed = "json('$.name') ";

reportColdCheck(createDocument(400, 36));

const documents = [createDocument(1, 20), createDocument(40, 100), createDocument(400, 60)];
for (const document of documents) report(document);

interface Times {
  /** From the new text to its findings. */
  readonly keystroke: number[];
  readonly completion: number[];
  readonly hover: number[];
  readonly yaml: number[];
}

function report(document: BenchDocument): void {
  // The first round warms the engine up, the second is counted.
  typeInto(document, 1);
  const times = typeInto(document, document.text.length > 500_000 ? 2 : 6);
  const yaml = percentile(times.yaml, 50);

  console.log(document.name);
  console.log(row('yaml, one parse', times.yaml, yaml));
  console.log(row('keystroke', times.keystroke, yaml));
  console.log(row('completion', times.completion, yaml));
  console.log(row('hover', times.hover, yaml));
}

function typeInto({ text, cursor }: BenchDocument, rounds: number): Times {
  const times: Times = { keystroke: [], completion: [], hover: [], yaml: [] };
  for (let round = 0; round < rounds; round++) {
    let analysis: Analysis = analyze(text, 'yaml');
    diagnostics(analysis);
    for (let length = 1; length <= typed.length; length++) {
      const next = text.slice(0, cursor) + typed.slice(0, length) + text.slice(cursor);
      // Where the document is large, a parse of all of it need not be timed at every key.
      if (length % 5 === 0) times.yaml.push(timed(() => parseDocument(next)));
      // An analysis does its work when it is asked, so only the findings show what it costs.
      times.keystroke.push(
        timed(() => {
          analysis = analyze(next, 'yaml', analysis);
          return diagnostics(analysis);
        }),
      );
      times.completion.push(timed(() => completion(analysis, cursor + length)));
      times.hover.push(timed(() => hover(analysis, cursor - 2)));
    }
  }
  return times;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function row(name: string, times: readonly number[], yaml: number): string {
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)];
  const milliseconds = [p50, p95].map((time) => time.toFixed(1).padStart(8)).join('');
  return `  ${name.padEnd(20)} p50, p95:${milliseconds} ms   ${(p50 / yaml).toFixed(2).padStart(6)} of yaml's parse`;
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
