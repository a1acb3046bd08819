/**
 * Where the JSON state claims a place for a reference, every text that the reference prints lands
 * in such a place of the rendered output, as long as the output before it can still become JSON.
 */
import { renderTemplate } from '../../../core/src/gateway/render-template.ts';
import { jsonHoles } from '../../../core/src/service/json-state/json-holes.ts';
import type { Hole } from '../../../core/src/service/json-state/json-point.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { jsonTemplate, jsonTemplateVariables } from '../generate/json-template.ts';
import type { Law } from '../law.ts';

export const law: Law = {
  name: 'json-state-holes',
  run(random) {
    const template = jsonTemplate(random);
    const vars = jsonTemplateVariables(random) as Parameters<typeof renderTemplate>[0]['vars'];
    return judgeHoles(template, vars).problem;
  },
};

/** What is wrong with the claims of a template, and how many could be held against the output. */
export function judgeHoles(
  template: string,
  vars: Parameters<typeof renderTemplate>[0]['vars'],
): { readonly problem: string | null; readonly compared: number; readonly landed: number } {
  const claims = new Map<string, Hole['place']>();
  for (const [{ start, end }, { place }] of jsonHoles(parse(template).root, [])) {
    claims.set(`${start}-${end}`, place);
  }
  const { output, pieces, error } = renderTemplate(
    { template, ...(vars && { vars }) },
    { trace: true },
  );
  let compared = 0;
  if (error !== null) return { problem: null, compared, landed: 0 };
  for (const { start, span } of pieces) {
    const claimed = claims.get(`${span.start}-${span.end}`);
    const actual = placeBehind(output.slice(0, start));
    if (claimed === undefined || actual === null) continue;
    compared += 1;
    if (claimed === actual) continue;
    const problem = `${template.slice(span.start, span.end)} is claimed at ${claimed} and lands at ${actual}: ${JSON.stringify({ template, output, vars })}`;
    return { problem, compared, landed: pieces.length };
  }
  return { problem: null, compared, landed: pieces.length };
}

/**
 * The place behind the beginning of a JSON text, found by trying what could follow; written apart
 * from the machine under test. Null where no JSON begins so.
 */
function placeBehind(before: string): Hole['place'] | 'other' | null {
  const tokens =
    /\s+|"(?:[^"\\\n\r]|\\[^\n\r])*(?:"|\\?$)|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null|[\s\S]/g;
  const open: string[] = [];
  let last = '';
  for (const { 0: token, index } of before.matchAll(tokens)) {
    if (/^\s/.test(token)) continue;
    const isValue = /^["\d\-tfn]/.test(token) && token.length > 0;
    const inObject = open.at(-1) === '{';
    const isClosed = /^"(?:[^"\\]|\\[\s\S])*"$/.test(token);
    const wantsKey = inObject && (last === '{' || last === ',');
    if (token.startsWith('"') && !isClosed) {
      // A line break ended the string, and so the JSON.
      if (index + token.length < before.length) return null;
      if (wantsKey) return 'key-string';
      return isBeforeValue(last, open) ? 'string' : null;
    }
    if (isValue || token === '{' || token === '[') {
      if (wantsKey && isClosed) last = 'key';
      else if (wantsKey || !isBeforeValue(last, open)) return null;
      else if (token === '{' || token === '[') {
        open.push(token);
        last = token;
      } else if (/^[a-z]/.test(token) && !/^(?:true|false|null)$/.test(token)) return null;
      else last = 'value';
      continue;
    }
    if (token === ':' && last === 'key') last = ':';
    else if (token === ',' && last === 'value' && open.length > 0) last = ',';
    else if (token === (inObject ? '}' : ']') && open.length > 0 && /^(?:value|[{[])$/.test(last)) {
      open.pop();
      last = 'value';
    } else return null;
  }
  if (isBeforeValue(last, open)) return 'value';
  return last === '{' || last === ',' ? 'key' : 'other';
}

function isBeforeValue(last: string, open: readonly string[]): boolean {
  if (last === '') return true;
  return last === ':' || last === '[' || (last === ',' && open.at(-1) === '[');
}
