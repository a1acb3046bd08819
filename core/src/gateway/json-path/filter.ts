/** Whether an element fits a `[?(…)]`. Jayway 2.0 compares by text more often than one expects. */
import { compareDecimals, parseDecimal } from '../../velocity/decimal.ts';
import { asNumber } from '../../velocity/number-conversions.ts';
import { numberText } from '../../velocity/number-text.ts';
import { toText } from '../../velocity/to-text.ts';
import type { JavaNumber, Value } from '../../velocity/values.ts';
import type { ComparisonOperator, Filter, JsonPath, Operand } from './json-path.ts';
import { NotFound, PathFailure, type Run } from './run.ts';

/** Throws `PathFailure` where Jayway ends the whole run: a placeholder, a word against a number. */
export function matchesFilter(filter: Filter | null, item: Value, run: Run): boolean {
  if (filter === null) throw new PathFailure();
  switch (filter.kind) {
    case 'and':
      return matchesFilter(filter.left, item, run) && matchesFilter(filter.right, item, run);
    case 'or':
      return matchesFilter(filter.left, item, run) || matchesFilter(filter.right, item, run);
    case 'exists':
      return exists(filter.path, item, run) === filter.expected;
    case 'compare':
      return compares(filter, item, run);
  }
}

/** Here even a path that begins with `$` starts at the element. A null counts as not there. */
function exists(path: JsonPath, item: Value, run: Run): boolean {
  try {
    const [value] = run.collect(path, item, { ...run, needsAll: true });
    return value !== undefined && value !== null;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

function compares(filter: Extract<Filter, { kind: 'compare' }>, item: Value, run: Run): boolean {
  try {
    const left = operandValue(filter.left, item, run);
    const right = operandValue(filter.right, item, run);
    if (filter.operator === '=~') return matchesRegex(left, right);
    return holds(filter.operator, left, right);
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

type Regex = Extract<Operand, { kind: 'regex' }>;

function operandValue(operand: Operand, item: Value, run: Run): Value | Regex {
  switch (operand.kind) {
    case 'regex':
      return operand;
    case 'text':
      return operand.text;
    case 'path': {
      const { path } = operand;
      const [value] = run.collect(path, path.fromRoot ? run.root : item, run);
      if (value === undefined) throw new NotFound();
      return value;
    }
  }
}

function isRegex(value: Value | Regex): value is Regex {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The pattern may stand on either side; anything but null is matched by its text, whole. */
function matchesRegex(left: Value | Regex, right: Value | Regex): boolean {
  const regex = isRegex(left) ? left : right;
  const target = isRegex(left) ? right : left;
  if (!isRegex(regex) || isRegex(target)) throw new PathFailure();
  return target !== null && regex.regex.matches(toText(target));
}

type Order = Exclude<ComparisonOperator, '=~'>;

function holds(operator: Order, left: Value | Regex, right: Value | Regex): boolean {
  const isOrder = operator !== '==' && operator !== '!=';
  if (isOrder && (left === null) !== (right === null)) return false;
  const order = compareValues(right, left);
  if (order === null) return false;
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order < 0;
    case '>=':
      return order <= 0;
    case '<':
      return order > 0;
    case '<=':
      return order >= 0;
  }
}

/**
 * Negative, 0 or positive; null where the two cannot be compared, which makes any condition false.
 * `expected` is the right side, which may be a text that stands for a number or a boolean.
 */
function compareValues(expected: Value | Regex, actual: Value | Regex): number | null {
  // A text is compared even with itself: an escaped quote in it counts on one side only.
  if (expected === actual && typeof expected !== 'string') return 0;
  if (isNullish(expected) || isNullish(actual)) {
    return Number(isNullish(actual)) - Number(isNullish(expected));
  }
  if (isRegex(expected) || isRegex(actual)) return null;
  if (typeof expected === 'string' && typeof actual === 'string') {
    const text = expected.replaceAll("\\'", "'");
    return text < actual ? -1 : Number(text > actual);
  }
  if (isNumber(actual) && (typeof expected === 'string' || isNumber(expected))) {
    const text = typeof expected === 'string' ? expected : numberText(expected);
    return compareNumbers(text, numberText(actual));
  }
  if (
    typeof actual === 'boolean' &&
    (typeof expected === 'string' || typeof expected === 'boolean')
  ) {
    const truth = typeof expected === 'string' ? expected.toLowerCase() === 'true' : expected;
    return Number(truth) - Number(actual);
  }
  return null;
}

function isNullish(value: Value | Regex): boolean {
  return value === null || value === 'null';
}

function isNumber(value: Value): value is JavaNumber {
  return asNumber(value) !== null;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/;
/** Beyond this a difference of exponents is decided without writing the numbers out. */
const FAR = 20_000;

/** Compares as two BigDecimals; a text that is none ends the run, as Java's exception does. */
function compareNumbers(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => {
    const exponent = DECIMAL.exec(text);
    if (exponent === null || Math.abs(Number(exponent[1] ?? 0)) > 2 ** 31) throw new PathFailure();
    return parseDecimal(text);
  });
  if (a === undefined || b === undefined) throw new PathFailure();
  const signs = sign(a.unscaled) - sign(b.unscaled);
  if (signs !== 0 || a.unscaled === 0n) return signs;
  if (Math.abs(a.scale - b.scale) <= FAR) return compareDecimals(a, b);
  return Math.sign(b.scale - a.scale) * sign(a.unscaled);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : Number(value > 0n);
}
