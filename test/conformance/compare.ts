/**
 * `npm run conformance -- --from N --count M --profile aws|velocity-1.7
 * --what templates|regex|numbers`, or `--record` (see `record.ts`): renders the templates of
 * M seeds with the Java engines and with ours, and prints where they differ. Same output, or both
 * an error, counts as the same.
 */
import { parseArgs } from 'node:util';
import { renderTemplate } from '../../core/src/gateway/render-template.ts';
import { integer, seededRandom } from '../fuzz/law.ts';
import { makeNumberTemplate } from './generate-number.ts';
import { makeRegexVars, regexTemplates } from './generate-regex.ts';
import { makeCase } from './generate-template.ts';
import type { Case, ProfileName } from './generate-template.ts';
import type { Random } from '../fuzz/law.ts';
import { askOracle, whyNot } from './run-oracle.mjs';
import { record } from './record.ts';
import type { OracleAnswer } from './run-oracle.mjs';

const shownDifferences = 10;

/** Run; the answer is the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      from: { type: 'string', default: '1' },
      count: { type: 'string', default: '1000' },
      profile: { type: 'string', default: 'aws' },
      record: { type: 'boolean', default: false },
      what: { type: 'string', default: 'templates' },
      show: { type: 'string', default: String(shownDifferences) },
    },
  });
  const reason = whyNot();
  if (reason !== null) {
    console.error(reason);
    return 2;
  }
  if (values.record) {
    await record(process.cwd() + '/test/fixtures/render');
    return 0;
  }
  const profile: ProfileName = values.profile === 'velocity-1.7' ? 'velocity-1.7' : 'aws';
  const from = Number(values.from);
  const cases = Array.from({ length: Number(values.count) }, (_, index) =>
    make(values.what, seededRandom(from + index), String(from + index), profile),
  );
  const answers = await askOracle(cases);
  const verdicts = cases.flatMap((one, index) => compareCase(one, answers[index]) ?? []);
  const differences = verdicts.filter((verdict) => verdict !== 'refused');
  for (const difference of differences.slice(0, Number(values.show)))
    console.log(`${difference}\n`);
  const failed = answers.filter((answer) => answer.error !== undefined).length;
  console.log(
    `${profile}: ${cases.length} templates (${failed} of them errors in Java), ${differences.length} different, ` +
      `${verdicts.length - differences.length} refused by ours`,
  );
  return differences.length > 0 ? 1 : 0;
}

/** The case of a seed: a whole template, or one about regular expressions or numbers only. */
function make(what: string, random: Random, id: string, profile: ProfileName): Case {
  const whole = makeCase(random, id, profile);
  if (what === 'numbers') return { ...whole, template: makeNumberTemplate(random) };
  if (what !== 'regex') return whole;
  const template = regexTemplates[integer(random, 0, regexTemplates.length - 1)] ?? '';
  return { ...whole, template, vars: makeRegexVars(random) };
}

/** What differs, as a paragraph; null when nothing does, `refused` when ours says it cannot. */
export function compareCase(one: Case, java: OracleAnswer | undefined): string | null {
  const began = performance.now();
  const ours = renderTemplate(one as Parameters<typeof renderTemplate>[0]);
  const took = performance.now() - began;
  const theirs = java?.error === undefined ? encoded(java?.output ?? '') : null;
  const mine = ours.error === null ? encoded(ours.output) : null;
  const slow = took > 2000 ? ` (${Math.round(took)} ms)` : '';
  // A refusal says that we cannot; it is no wrong answer, and is counted by itself.
  if (ours.error?.code === 'unsupported') return 'refused';
  const same = mine === null || theirs === null ? mine === theirs : agree(mine, theirs);
  if (same && slow === '' && !ours.error?.message.startsWith('internal')) return null;
  return [
    `seed ${one.id} --profile ${one.profile}${slow}`,
    JSON.stringify(one.template),
    ...('p' in one.vars ? [JSON.stringify(one.vars)] : []),
    `java: ${theirs === null ? `error ${java?.error?.message ?? ''}` : JSON.stringify(theirs)}`,
    `ours: ${mine === null ? `error ${ours.error?.code ?? ''} ${ours.error?.message ?? ''} at ${ours.error?.span.start ?? ''}` : JSON.stringify(mine)}`,
  ].join('\n');
}

/** Half a surrogate pair has no UTF-8; Java writes a question mark for it. */
function encoded(output: string): string {
  return output.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '?',
  );
}

/** True when the outputs agree; the addresses that Java prints for arrays and iterators differ from run to run. */
function agree(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  if (!/(?:\[(?:[BC]|L[\w.]+;)|Itr|SubList\$1|Iterator)@0/.test(ours)) return false;
  const literal = ours.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${literal.replace(/(\\\[(?:[BC]|L[\w\\.]+;)|Itr|SubList\\\$1|Iterator)@0/g, '$1@[0-9a-f]{1,8}')}$`,
  ).test(theirs);
}
