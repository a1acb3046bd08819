/**
 * `npm run conformance -- --from N --count M --profile aws|velocity-1.7
 * --what templates|grammar|regex|numbers|methods|json-path|json`, or `--record` (see `record.ts`): asks the Java
 * engines and ours about the cases of M seeds, and prints where they differ, each difference made
 * as small as it goes. Same output, or both an error, counts as the same.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../fuzz/law.ts';
import { compareJson } from './compare-json.ts';
import { compareJsonPaths } from './compare-json-path.ts';
import { drawTemplate } from './generate-from-grammar.ts';
import { makeMethodCase } from './generate-method.ts';
import { makeNumberTemplate } from './generate-number.ts';
import { makeRegexCase } from './generate-regex.ts';
import { makeCase } from './generate-template.ts';
import type { Case, ProfileName } from './generate-template.ts';
import { caseData, makeData } from './generate-data.ts';
import { record } from './record.ts';
import { printCounts, recordMethods } from './record-methods.ts';
import { askOracle, sameIdentityHash, whyNot } from './run-oracle.mjs';
import { shrink } from './shrink.ts';
import { describeCase, judge } from './verdict.ts';

/** Cases for one start of the Java engines; more would only take memory. */
const batch = 20_000;

/** Run; the answer is the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      from: { type: 'string', default: '1' },
      count: { type: 'string', default: '1000' },
      profile: { type: 'string', default: 'aws' },
      record: { type: 'boolean', default: false },
      /** With `--record`: the name of the one file of templates to write. */
      only: { type: 'string' },
      what: { type: 'string', default: 'templates' },
      /** Differences shown. */
      show: { type: 'string', default: '10' },
      /** Of these, how many are made smaller. */
      shrink: { type: 'string', default: '5' },
      /** With `--what methods`: only print how many calls of each method are recorded. */
      counts: { type: 'boolean', default: false },
      /** Texts of errors must agree as well. */
      messages: { type: 'boolean', default: false },
    },
  });
  if (values.counts) {
    printCounts(process.cwd() + '/test/fixtures/methods');
    return 0;
  }
  const reason = whyNot();
  if (reason !== null) {
    console.error(reason);
    return 2;
  }
  if (values.record) {
    await record(process.cwd() + '/test/fixtures/render', values.only);
    if (values.only !== undefined) return 0;
    await recordMethods(process.cwd() + '/test/fixtures/methods');
    return 0;
  }
  const from = Number(values.from);
  const count = Number(values.count);
  if (values.what === 'json-path') return compareJsonPaths(from, count, Number(values.show));
  if (values.what === 'json') return compareJson(from, count, Number(values.show));
  const profile: ProfileName = values.profile === 'velocity-1.7' ? 'velocity-1.7' : 'aws';
  const make = makers[values.what] ?? makeCase;
  const differing: Case[] = [];
  const refusals = new Map<string, number>();
  let failed = 0;
  for (let start = from; start < from + count; start += batch) {
    const size = Math.min(batch, from + count - start);
    const cases = Array.from({ length: size }, (_, index) =>
      make(seededRandom(start + index), String(start + index), profile),
    );
    const answers = await askOracle(cases);
    for (const [index, one] of cases.entries()) {
      if (answers[index]?.error !== undefined) failed++;
      const verdict = judge(one, answers[index], values.messages);
      if (verdict.kind === 'different') differing.push(one);
      if (verdict.kind === 'refused')
        refusals.set(verdict.why, (refusals.get(verdict.why) ?? 0) + 1);
    }
  }
  const wild = await withoutFixedAnswer(differing);
  const real = differing.filter((_, index) => wild[index] === false);
  for (const [index, one] of real.slice(0, Number(values.show)).entries())
    await show(one, index < Number(values.shrink), values.messages);
  const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);
  for (const [why, times] of [...refusals].sort(([, a], [, b]) => b - a).slice(0, 10))
    console.log(`refused ${times}: ${why}`);
  console.log(
    `${values.what}, ${profile}, seeds ${from} to ${from + count - 1}: ${count} cases (${failed} of them errors in Java), ` +
      `${real.length} different, ${refused} refused by ours, ` +
      `${differing.length - real.length} without a fixed answer in Java`,
  );
  return real.length > 0 ? 1 : 0;
}

/**
 * Which of the cases Java itself answers differently from one run to the next: what prints an
 * object's address or its identity hash. Asked again with other cases before, and once more with
 * an identity hash that is the same for all objects.
 */
async function withoutFixedAnswer(cases: readonly Case[]): Promise<boolean[]> {
  if (cases.length === 0) return [];
  const once = await askOracle(cases);
  const noise = Array.from({ length: 7 }, (_, index) =>
    makeCase(seededRandom(index), String(index), 'velocity-1.7'),
  );
  const again = (await askOracle([...noise, ...cases])).slice(noise.length);
  const sameHash = await askOracle(cases, sameIdentityHash);
  return cases.map(
    (_, index) =>
      once[index]?.output !== again[index]?.output ||
      once[index]?.output !== sameHash[index]?.output ||
      // json-smart asks our own class for `$input` about its fields; at AWS it is another.
      once[index]?.error?.message.includes('Oracle$InputAccAccess') === true,
  );
}

type Maker = (random: () => number, id: string, profile: ProfileName) => Case;

const makers: Readonly<Record<string, Maker>> = {
  grammar: (random, id, profile) => {
    const data = makeData(random);
    return { id, profile, template: drawTemplate(random), ...data };
  },
  methods: makeMethodCase,
  numbers: (random, id, profile) => ({
    ...caseData,
    id,
    profile,
    template: makeNumberTemplate(random),
  }),
  regex: makeRegexCase,
  templates: makeCase,
};

async function show(one: Case, small: boolean, messages: boolean): Promise<void> {
  const [answer] = await askOracle([one]);
  const verdict = judge(one, answer, messages);
  if (verdict.kind !== 'different' || !small) {
    console.log(`${describeCase(one, verdict)}\n`);
    return;
  }
  const least = await shrink(one, async (cases) => {
    const answers = await askOracle(cases);
    return cases.map((candidate, index) => {
      const other = judge(candidate, answers[index], messages);
      return other.kind === 'different' && other.sort === verdict.sort;
    });
  });
  const [last] = await askOracle([least]);
  console.log(`${describeCase(least, judge(least, last, messages))}\n`);
}
