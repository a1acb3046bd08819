/**
 * Formatting a template changes nothing that is printed; where blanks between JSON's tokens may
 * change, what is printed is the same JSON. Formatting again changes nothing more.
 */
import { applyEdits } from '../../../core/src/index.ts';
import { renderTemplate } from '../../../core/src/gateway/render-template.ts';
import { formatTemplate } from '../../../core/src/service/formatting/format-template.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { makeCase } from '../../conformance/generate-template.ts';
import { jsonTemplate, jsonTemplateVariables } from '../generate/json-template.ts';
import { integer, pick, type Law, type Random } from '../law.ts';

type Case = Parameters<typeof renderTemplate>[0];

export const law: Law = {
  name: 'template-formatting',
  run(random) {
    const changesJsonBlanks = random() < 0.5;
    const indent = pick(random, ['  ', '\t', '']);
    const isJson = random() < 0.5;
    const made: Case = isJson
      ? { template: '', vars: jsonTemplateVariables(random) as NonNullable<Case['vars']> }
      : (makeCase(random, '0', pick(random, ['aws', 'velocity-1.7'] as const)) as Case);
    const text = scattered(isJson ? jsonTemplate(random) : made.template, random);
    const format = (template: string): string => {
      const parsed = parse(template);
      const one = { text: template, parse: parsed, placeholders: [] };
      return applyEdits(template, formatTemplate(one, { indent, changesJsonBlanks }));
    };
    const formatted = format(text);
    const what = JSON.stringify({ changesJsonBlanks, indent, text, formatted });
    if (format(formatted) !== formatted) return `formatting again changes more: ${what}`;
    const before = renderTemplate({ ...made, template: text });
    const after = renderTemplate({ ...made, template: formatted });
    if ((before.error === null) !== (after.error === null)) return `an error came or went: ${what}`;
    if (before.error !== null || before.output === after.output) return null;
    if (!changesJsonBlanks)
      return `another output: ${JSON.stringify([before.output, after.output])} ${what}`;
    const [one, other] = [jsonOf(before.output), jsonOf(after.output)];
    // What was no JSON before may be any text between its pieces.
    return one === other ? null : `other JSON: ${what} ${before.output} ${after.output}`;
  },
};

/** Blanks and line breaks where a person may have put them. */
function scattered(template: string, random: Random): string {
  let text = template;
  for (let count = integer(random, 0, 6); count > 0; count--) {
    const at = integer(random, 0, text.length);
    const blank = pick(random, ['\n', ' ', '\n  ', '\t', '\r\n ', '  \n']);
    text = text.slice(0, at) + blank + text.slice(at);
  }
  return text;
}

/** The value as JSON in one way of writing; where it is none, the text without its blanks. */
function jsonOf(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text.replaceAll(/\s+/g, '');
  }
}
