/** The methods of `java.lang.String` that take a regular expression. */
import { TemplateException, unsupported } from '../exceptions.ts';
import { compileJavaRegex } from '../java-regex.ts';
import type { JavaRegex, RegexMatch } from '../java-regex.ts';
import { withinText } from '../limits.ts';
import type { JavaList, Value } from '../values.ts';
import { javaArray } from '../values.ts';
import { intOf, textOf } from './arguments.ts';
import type { Methods } from './method-table.ts';

/** Patterns compiled lately: a loop uses the same few again and again. */
const recent = new Map<string, JavaRegex>();
const keptPatterns = 64;

function regexOf(value: Value | undefined): JavaRegex {
  const source = textOf(value);
  const known = recent.get(source);
  if (known !== undefined) return known;
  const result = compileJavaRegex(source);
  if (!result.ok) {
    if (result.unsupported) throw unsupported(result.message);
    throw new TemplateException(
      'java.util.regex.PatternSyntaxException',
      `${result.message} in '${source}'`,
    );
  }
  if (recent.size >= keptPatterns) recent.clear();
  recent.set(source, result.regex);
  return result.regex;
}

/** All matches, each beginning behind the one before; an empty one moves on by one unit. */
function* matchesIn(regex: JavaRegex, text: string): Generator<RegexMatch> {
  let from = 0;
  let previousEnd = 0;
  for (;;) {
    const match = from > text.length ? null : regex.find(text, from, previousEnd);
    if (match === null) return;
    yield match;
    previousEnd = match.end;
    from = match.end === match.start ? match.end + 1 : match.end;
  }
}

function replace(
  text: string,
  pattern: Value | undefined,
  replacement: Value | undefined,
  all: boolean,
): string {
  const regex = regexOf(pattern);
  // A null replacement fails only where there is something to replace; replaceFirst looks first.
  if (!all) textOf(replacement);
  let result = '';
  let done = 0;
  for (const match of matchesIn(regex, text)) {
    result = withinText(
      result + text.slice(done, match.start) + expand(textOf(replacement), match, regex),
    );
    done = match.end;
    if (!all) break;
  }
  return result + text.slice(done);
}

function illegal(message: string): TemplateException {
  return new TemplateException('java.lang.IllegalArgumentException', message);
}

/** A replacement with its `$1`, `${name}` and `\$` put in. */
function expand(template: string, match: RegexMatch, regex: JavaRegex): string {
  let result = '';
  for (let at = 0; at < template.length; at++) {
    const unit = template.charAt(at);
    if (unit === '\\') {
      at++;
      if (at === template.length) throw illegal('character to be escaped is missing');
      result += template.charAt(at);
    } else if (unit === '$') {
      const { text, end } = groupReference(template, at + 1, match, regex);
      result += text;
      at = end - 1;
    } else {
      result += unit;
    }
  }
  return result;
}

/** A group reference behind its `$`, which begins at `at`. */
function groupReference(
  template: string,
  at: number,
  match: RegexMatch,
  regex: JavaRegex,
): { text: string; end: number } {
  const rest = template.slice(at);
  if (rest === '') throw illegal('Illegal group reference: group index is missing');
  if (rest.startsWith('{')) {
    const name = /^\{([A-Za-z][A-Za-z0-9]*)\}/.exec(rest)?.[1];
    if (name === undefined) throw illegal("named capturing group is missing trailing '}'");
    const index = regex.names.get(name);
    if (index === undefined) throw illegal(`No group with name {${name}}`);
    return { text: match.group(index) ?? '', end: at + name.length + 2 };
  }
  const digits = /^\d+/.exec(rest)?.[0];
  if (digits === undefined) throw illegal('Illegal group reference');
  // As many digits as still name a group; the first always counts.
  let length = 1;
  while (length < digits.length && Number(digits.slice(0, length + 1)) <= regex.groupCount)
    length++;
  const index = Number(digits.slice(0, length));
  const text = match.group(index);
  if (text === undefined)
    throw new TemplateException('java.lang.IndexOutOfBoundsException', `No group ${index}`);
  return { text: text ?? '', end: at + length };
}

/** `split`: trailing empty parts go when `limit` is 0; a match of nothing at the start counts not. */
function split(text: string, pattern: Value | undefined, limit: number): JavaList {
  const parts: string[] = [];
  let done = 0;
  for (const match of matchesIn(regexOf(pattern), text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    if (match.end === 0) continue;
    parts.push(text.slice(done, match.start));
    done = match.end;
  }
  if (done === 0 && parts.length === 0) return javaArray([text], 'String');
  parts.push(text.slice(done));
  if (limit === 0) while (parts.at(-1) === '') parts.pop();
  return javaArray(parts, 'String');
}

export const stringRegexMethods: Methods<string> = {
  'matches(String)': (text, pattern) => regexOf(pattern).matches(text),
  'replaceAll(String,String)': (text, pattern, replacement) =>
    replace(text, pattern, replacement, true),
  'replaceFirst(String,String)': (text, pattern, replacement) =>
    replace(text, pattern, replacement, false),
  'split(String)': (text, pattern) => split(text, pattern, 0),
  'split(String,int)': (text, pattern, limit) => split(text, pattern, intOf(limit)),
};
