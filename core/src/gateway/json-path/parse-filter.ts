/** `[?(…)]`: conditions joined by `&&` and `||`. Jayway 2.0 has no nesting of parentheses. */
import { compileJavaRegex } from '../../velocity/java-regex.ts';
import { javaTrim } from '../java-trim.ts';
import type { ComparisonOperator, Filter, JsonPath, Operand } from './json-path.ts';
import { PathSyntaxError } from './path-syntax-error.ts';

/** Compiles a path that stands in a filter, from its text and its offset in the whole path. */
export type CompilePath = (source: string, base: number) => JsonPath;

/** The order in which Jayway looks for an operator: the first that occurs anywhere splits. */
const OPERATORS = ['==', '>=', '<=', '!=', '<', '>', '=~'] as const satisfies ComparisonOperator[];

/** Reads a filter with its brackets. Throws `PathSyntaxError`. */
export function parseFilter(text: string, base: number, compile: CompilePath): Filter {
  const shape = /^[\0- ]*\[[\0- ]*\?[\0- ]*\(([^]*)\)[\0- ]*\][\0- ]*$/.exec(text);
  if (shape === null) throw new PathSyntaxError('A filter is written [?(…)].', base);
  const source = shape[1] ?? '';
  const offset = base + text.indexOf('(') + 1;
  const operators: string[] = [];
  const conditions: Filter[] = [];
  let at = offset;
  for (const part of javaTrim(source).split(/(?<=&&|\|\|)|(?=&&|\|\|)/)) {
    const trimmed = javaTrim(part);
    if (trimmed === '&&' || trimmed === '||') operators.push(trimmed);
    else conditions.push(parseCondition(trimmed, at, compile));
    at += part.length;
  }
  return join(conditions, operators, offset);
}

/** Puts the conditions together from the last to the first, `&&` before `||`, as Jayway does. */
function join(conditions: Filter[], operators: string[], offset: number): Filter {
  const missing = new PathSyntaxError('A condition is missing beside "&&" or "||".', offset);
  let filter = conditions.pop();
  if (filter === undefined) throw missing;
  for (const operator of operators.reverse()) {
    const condition = conditions.pop();
    if (condition === undefined) throw missing;
    filter =
      operator === '||' ? { kind: 'or', left: filter, right: condition } : and(filter, condition);
  }
  if (conditions.length > 0) throw missing;
  return filter;
}

function and(filter: Filter, condition: Filter): Filter {
  if (filter.kind !== 'or') return { kind: 'and', left: filter, right: condition };
  const right: Filter = { kind: 'and', left: filter.right, right: condition };
  return { kind: 'or', left: filter.left, right };
}

function parseCondition(source: string, offset: number, compile: CompilePath): Filter {
  const text = source.replace(/^[[?( ]+/, '').replace(/[) ]+$/, '');
  if (text === '') throw new PathSyntaxError('A condition is missing.', offset);
  const operator = OPERATORS.find((candidate) => text.includes(candidate));
  if (operator === undefined) return parseExistence(text, offset, compile);
  const split = text.indexOf(operator);
  const left = parseOperand(javaTrim(text.slice(0, split)), offset, compile);
  const rightText = javaTrim(text.slice(split + operator.length));
  if (rightText.startsWith('!@')) {
    throw new PathSyntaxError('"!" can only stand before a path by itself.', offset);
  }
  const right = parseOperand(rightText, offset, compile);
  return { kind: 'compare', left, operator, right };
}

function parseExistence(text: string, offset: number, compile: CompilePath): Filter {
  const isNegated = text.startsWith('!@');
  if (!isNegated && !text.startsWith('@') && !text.startsWith('$')) {
    throw new PathSyntaxError(`"${text}" is no condition.`, offset);
  }
  const path = definitePath(text.replace(/^!/, ''), offset, compile);
  return { kind: 'exists', path, expected: !isNegated };
}

function parseOperand(text: string, offset: number, compile: CompilePath): Operand {
  if (text.startsWith('$') || text.startsWith('@') || text.startsWith('!@')) {
    return { kind: 'path', path: definitePath(text.replace(/^!/, ''), offset, compile) };
  }
  if (text.startsWith("'") && text.endsWith("'")) {
    if (text.length === 1) throw new PathSyntaxError('A quote is missing.', offset);
    return { kind: 'text', text: text.slice(1, -1) };
  }
  return /^\/.*\/i?$|^\/i?$/s.test(text) ? regexOperand(text, offset) : { kind: 'text', text };
}

function regexOperand(text: string, offset: number): Operand {
  const end = text.lastIndexOf('/');
  if (end === 0) throw new PathSyntaxError('"/" is missing after the regular expression.', offset);
  // Any text that ends in "i" is without case, as in Jayway: `/xi/` does not end so, `/x/i` does.
  const flags = text.endsWith('i') ? '(?i)' : '';
  const compiled = compileJavaRegex(flags + text.slice(1, end));
  if (!compiled.ok) throw new PathSyntaxError(compiled.message, offset);
  return { kind: 'regex', regex: compiled.regex };
}

function definitePath(text: string, offset: number, compile: CompilePath): JsonPath {
  const path = compile(text, offset);
  if (path.isDefinite) return path;
  throw new PathSyntaxError(`A path in a condition must select one value: ${text}`, offset);
}
