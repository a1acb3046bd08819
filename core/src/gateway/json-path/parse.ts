/**
 * Compiles a JSONPath as Jayway JsonPath 2.0 does: its compiler takes much that no grammar allows
 * (`$.[0]`, a bare `name`, quotes in odd places), and what it takes, the service runs.
 */
import { javaTrim } from '../java-trim.ts';
import { parseBrackets } from './parse-brackets.ts';
import type { JsonPath, PathReading, PathStep } from './json-path.ts';
import { PathSyntaxError } from './path-syntax-error.ts';
import { quotedNames } from './quoted-names.ts';

/** Compiles a path. Never throws: what Jayway refuses comes back as an error with its offset. */
export function parseJsonPath(text: string): PathReading {
  try {
    return { path: compilePath(text, 0), error: null };
  } catch (error) {
    if (!(error instanceof PathSyntaxError)) throw error;
    const offset = Math.min(Math.max(error.offset, 0), text.length);
    return { path: null, error: { message: error.message, offset } };
  }
}

/**
 * Compiles a path that begins at `base` of the whole text (a filter holds paths of its own).
 * Throws `PathSyntaxError`.
 */
function compilePath(source: string, base: number): JsonPath {
  const trimmed = javaTrim(source);
  const leading = source.indexOf(trimmed);
  if (trimmed === '') throw new PathSyntaxError('The path is empty.', base);
  if (trimmed.endsWith('..')) {
    throw new PathSyntaxError('A path cannot end with "..".', base + leading + trimmed.length - 2);
  }
  const first = trimmed.charAt(0);
  const isRooted = first === '$' || first === '@';
  const text = isRooted ? `$${trimmed.slice(1)}` : `$.${trimmed}`;
  const shift = base + leading - (isRooted ? 0 : 2);
  if (text.length > 1 && text.charAt(1) !== '.' && text.charAt(1) !== '[') {
    throw new PathSyntaxError('"$" must be followed by "." or "[".', shift + 1);
  }
  const steps = compileSteps(text, shift);
  return { fromRoot: first !== '@', steps, isDefinite: steps.every(isDefinite) };
}

function isDefinite(step: PathStep): boolean {
  switch (step.kind) {
    case 'properties':
    case 'index':
    case 'from-length':
    case 'same':
      return true;
    case 'wildcard':
    case 'scan':
    case 'indexes':
    case 'slice':
    case 'filter':
      return false;
  }
}

/** The steps after the leading `$`. Text offset plus `shift` is the offset in the whole path. */
function compileSteps(text: string, shift: number): PathStep[] {
  const steps: PathStep[] = [];
  let at = 1;
  while (at < text.length) {
    switch (text.charAt(at)) {
      case ' ':
        throw new PathSyntaxError('A blank is not allowed here.', shift + at);
      case '$':
        steps.push({ kind: 'same' });
        at += 1;
        break;
      case '*':
        steps.push({ kind: 'wildcard' });
        at += 1;
        break;
      case '[': {
        const end = closingBracket(text, at);
        steps.push(parseBrackets(text.slice(at, end), shift + at, compilePath));
        at = end;
        break;
      }
      case '.':
        at += 1;
        if (at === text.length) {
          throw new PathSyntaxError('A name is missing after ".".', shift + at);
        }
        if (text.charAt(at) === '.') {
          steps.push({ kind: 'scan' });
          at += 1;
          break;
        }
        at = pushName(steps, text, at);
        break;
      default:
        at = pushName(steps, text, at);
    }
  }
  return steps;
}

/** Reads a name up to the next `.`, `[` or blank; a lone `*` is the wildcard. Returns its end. */
function pushName(steps: PathStep[], text: string, start: number): number {
  let end = start;
  while (end < text.length && !'.[ '.includes(text.charAt(end))) end += 1;
  const name = text.slice(start, end);
  if (name === '') return end;
  if (name === '*') steps.push({ kind: 'wildcard' });
  // Jayway puts the name between ['…'] and reads that: quotes and brackets in it count.
  else steps.push({ kind: 'properties', names: quotedNames(`'${name}']`) });
  return end;
}

/** The offset after the bracket that closes the one at `start`; quotes are not looked at. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    at += 1;
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    if (depth === 0) break;
  }
  return at;
}
