/** Our answers to the questions of `generate.ts`, and when they count as Java's. */
import { utilObject } from '../../core/src/gateway/bindings/util.ts';
import { parseJsonPath } from '../../core/src/gateway/json-path/parse.ts';
import { selectPath } from '../../core/src/gateway/json-path/select.ts';
import { readJson } from '../../core/src/gateway/read-json.ts';
import { TemplateException } from '../../core/src/velocity/exceptions.ts';
import type { Value } from '../../core/src/velocity/values.ts';
import type { Question } from './ask-jayway.ts';
import { dump } from './dump.ts';

/** Our own answer, in the form of `java/Jayway.java`. */
export function answer(one: Question): string {
  const [kind, text] = one;
  if (kind === 'json') {
    const reading = readJson(text);
    return reading.ok ? dump(reading.value) : `!${reading.message}`;
  }
  if (kind !== 'path') return callUtil(kind, text);
  const compiled = parseJsonPath(one[2]);
  if (compiled.path === null) return '!path';
  const reading = readJson(text);
  return reading.ok ? dump(selectPath(compiled.path, reading.value)) : `!${reading.message}`;
}

function callUtil(name: string, text: string): string {
  try {
    return dump(utilObject.call(name, [text]) as Value);
  } catch (error) {
    return error instanceof TemplateException ? `!${error.javaClass}` : `?${String(error)}`;
  }
}

/** Both failed, or both gave the same. The texts of path errors are ours. */
export function isSame(ours: string, theirs: string): boolean {
  if (theirs.startsWith('!path')) return ours === '!path';
  // Java ends in an unchecked exception where json-smart cannot make a number of the text.
  if (theirs === '!java.lang.NumberFormatException') return ours.startsWith('!For input string');
  // Jayway refuses a null document outright; $input never hands it one.
  const isNothing = ours === 'null' || ours === 'JSONArray[]';
  if (theirs === '!java.lang.IllegalArgumentException' && isNothing) return true;
  return ours === theirs;
}
