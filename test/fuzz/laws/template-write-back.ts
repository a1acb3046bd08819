/**
 * Whatever a template becomes, in whatever way its file holds it: written back it reads as the very
 * text, and the templates around it as before. A variable extracted from it changes no output.
 */
import {
  analyze,
  applyEdits,
  refactorings,
  renderTemplate,
  rewriteTemplate,
} from '../../../core/src/index.ts';
import { makeCase } from '../../conformance/generate-template.ts';
import { carriers } from '../../support/carriers.ts';
import { jsonTemplate, jsonTemplateVariables } from '../generate/json-template.ts';
import { integer, pick, type Law, type Random } from '../law.ts';
import { template } from '../vtl-templates.ts';

type Case = Parameters<typeof renderTemplate>[0];

export const law: Law = {
  name: 'template-write-back',
  run(random) {
    const carried =
      carriers[integer(random, 0, carriers.length - 1)]?.wrap(firstText(random)) ?? null;
    if (carried === null) return null;
    const analysis = analyze(carried.text, carried.language);
    const [region] = analysis.regions;
    if (region === undefined) return `no template in ${JSON.stringify(carried.text)}`;
    const text = newText(random, region.text);
    const style = pick(random, [undefined, undefined, 'literal', 'double'] as const);
    const edit = rewriteTemplate(
      analysis,
      region,
      text,
      carried.language === 'json' ? undefined : style,
    );
    const what = JSON.stringify({ file: carried.text, text, style });
    if (edit === null) return `cannot be written: ${what}`;
    const after = analyze(applyEdits(carried.text, [edit]), carried.language);
    if (after.regions[0]?.text !== text) return `reads otherwise: ${what}`;
    return extracted(random);
  },
};

function firstText(random: Random): string {
  const make = pick(random, [jsonTemplate, template, () => '$input.body'] as const);
  return make(random);
}

function newText(random: Random, old: string): string {
  const piece = pick(random, [
    '',
    ' ',
    '\n',
    "'",
    '"',
    '\\',
    '# x',
    ': ',
    '\t',
    '\n\n',
    '\n  x',
    '😀',
    '\u2028',
    '\r\n',
    '| ',
    '- a',
    '\u0085',
    '\u00a0',
  ]);
  const at = integer(random, 0, old.length);
  const changed = old.slice(0, at) + piece + old.slice(at);
  return pick(random, [changed, firstText(random), piece + changed, changed + piece, '']);
}

/** Every reference of a template may be given a name. */
function extracted(random: Random): string | null {
  const isJson = random() < 0.5;
  const made: Case = isJson
    ? {
        template: jsonTemplate(random),
        vars: jsonTemplateVariables(random) as NonNullable<Case['vars']>,
      }
    : (makeCase(random, '0', 'aws') as Case);
  const text = `${made.template}$input.body`;
  const analysis = analyze(text, 'vtl');
  const [region] = analysis.regions;
  const { references = [] } = region ?? {};
  const reference = references[integer(random, 0, references.length - 1)];
  if (reference === undefined) return null;
  const place = { start: reference.start + 1, end: reference.start + 1 };
  for (const { kind, edits } of refactorings(analysis, place)) {
    if (kind !== 'refactor.extract') continue;
    const after = applyEdits(text, edits);
    const [one, other] = [text, after].map((template) => renderTemplate({ ...made, template }));
    if (one?.error !== null || other?.error !== null || one.output === other.output) continue;
    return `another output: ${JSON.stringify({ text, after, outputs: [one.output, other.output] })}`;
  }
  return null;
}
