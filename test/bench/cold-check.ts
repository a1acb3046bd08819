/**
 * What a whole check of a file costs that nobody has seen before: parsing, finding, every check, and
 * nothing kept from an earlier version. Beside it `yaml`'s own parse of the same text, in turns, as
 * processor time: the ratio can be compared between machines and hours, the milliseconds cannot.
 */
import { Parser, parseDocument } from 'yaml';
import { analyze, diagnostics } from '../../core/src/index.ts';
import { parseDocument as parseHost } from '../../core/src/openapi/parse-document.ts';
import type { Check } from '../../core/src/service/checks/check.ts';
import { checks } from '../../core/src/service/checks/index.ts';
import { runChecks } from '../../core/src/service/checks/run-checks.ts';
import type { BenchDocument } from './document.ts';

/**
 * The first round is what the command line pays, whose process ends with it; a server is asked again
 * and again, and the least of the rounds behind a warm-up is what the work takes there.
 */
const rounds = { all: 17, warmUp: 9 };

/** How many of the checks are shown. */
const shownChecks = 10;

/** Prints the whole check beside the parse, and the checks that take the most of it. */
export function reportColdCheck(document: BenchDocument): void {
  const work: Readonly<Record<string, (text: string) => unknown>> = {
    "yaml's parseDocument": (text) => parseDocument(text),
    "yaml's Parser alone": (text) => [...new Parser().parse(text)],
    'our parse': (text) => parseHost(text, 'yaml'),
    'the whole check': (text) => diagnostics(analyze(text, 'yaml')),
  };
  const first = new Map<string, number>();
  const least = new Map<string, number>();
  for (let round = 0; round < rounds.all; round++) {
    // Nothing is known of a text that differs.
    const text = `# ${round}\n${document.text}`;
    for (const [name, run] of Object.entries(work)) {
      const time = processorTime(() => run(text));
      if (round === 0) first.set(name, time);
      if (round >= rounds.warmUp) least.set(name, Math.min(time, least.get(name) ?? Infinity));
    }
  }
  const yaml = least.get("yaml's parseDocument") ?? NaN;
  console.log(`${document.name}, checked for the first time`);
  for (const [name, time] of least) console.log(row(name, time, yaml));
  const firstYaml = first.get("yaml's parseDocument") ?? NaN;
  const firstCheck = first.get('the whole check') ?? NaN;
  console.log(row('the same, first in its process', firstCheck, firstYaml));
  console.log(`  of ${checks.length} checks, those that take the most:`);
  for (const [code, time] of slowestChecks(document.text))
    console.log(row(`  ${code}`, time, yaml));
}

function slowestChecks(text: string): readonly (readonly [string, number])[] {
  const analysis = analyze(text, 'yaml');
  // Reads what all of them ask for, so that no check pays for the others.
  diagnostics(analysis);
  const times = checks.map((check) => {
    const runs = [1, 2, 3].map(() =>
      processorTime(() => runChecks(analysis, {}, [unknown(check)])),
    );
    return [check.code, Math.min(...runs)] as const;
  });
  return times.sort((a, b) => b[1] - a[1]).slice(0, shownChecks);
}

/** The same check as another object, whose findings nobody has kept. */
function unknown(check: Check): Check {
  return { ...check };
}

/** Milliseconds. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function row(name: string, time: number, yaml: number): string {
  const ratio = (time / yaml).toFixed(3).padStart(7);
  return `  ${name.padEnd(34)}${time.toFixed(1).padStart(8)} ms ${ratio} of yaml's parse`;
}
