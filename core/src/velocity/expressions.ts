/** Expressions: each has a value, and each holds or does not. */
import type {
  BinaryExpression,
  Expression,
  NumberLiteral,
  RangeLiteral,
  StringLiteral,
} from '../vtl/ast.ts';
import { arithmetic } from './arithmetic.ts';
import { BlockValue } from './block-value.ts';
import { nullPointer } from './exceptions.ts';
import { withinText } from './limits.ts';
import type { Machine } from './machine.ts';
import { javaMap } from './map-entries.ts';
import { asNumber, toInt } from './number-conversions.ts';
import { isEqual, isOrdered, isTrue } from './operators.ts';
import { referenceValue } from './references.ts';
import { textOrNull } from './to-text.ts';
import { javaDouble, javaInteger, javaList, wholeNumber } from './values.ts';
import type { JavaNumber, Value } from './values.ts';

/** The value of an expression. */
export function valueOf(expression: Expression, machine: Machine): Value {
  switch (expression.kind) {
    case 'reference':
      return referenceValue(expression, machine);
    case 'string':
      return stringValue(expression, machine);
    case 'number':
      return numberValue(expression);
    case 'boolean':
      return expression.value;
    case 'binary':
      return binaryValue(expression, machine);
    case 'parenthesized':
      return machine.value(expression.inner);
    case 'not':
      return !machine.holds(expression.operand);
    case 'list':
      machine.step(expression, expression.items.length);
      return javaList(expression.items.map((item) => machine.value(item)));
    case 'map':
      return javaMap(
        expression.entries.map(({ key, value }) => [machine.value(key), machine.value(value)]),
      );
    case 'range':
      return rangeValue(expression, machine);
    case 'word':
    case 'missing':
      return null;
  }
}

/**
 * Whether an expression holds. Only references, booleans, comparisons and logic can: Velocity
 * takes a bare text, number, list, map or sum for false.
 */
export function holds(expression: Expression, machine: Machine): boolean {
  switch (expression.kind) {
    case 'reference': {
      const value = referenceValue(expression, machine);
      // Velocity asks for the text, since an object without one is false; that runs a block.
      return value instanceof BlockValue ? value.text() !== null : isTrue(value);
    }
    case 'boolean':
      return expression.value;
    case 'parenthesized':
      return machine.holds(expression.inner);
    case 'not':
      return !machine.holds(expression.operand);
    case 'binary':
      return binaryHolds(expression, machine);
    case 'string':
    case 'number':
    case 'list':
    case 'map':
    case 'range':
    case 'word':
    case 'missing':
      return false;
  }
}

/** A comparison, a logical operation, or arithmetic, which never holds. */
function binaryHolds({ operator, left, right }: BinaryExpression, machine: Machine): boolean {
  switch (operator) {
    case '&&':
      return machine.holds(left) && machine.holds(right);
    case '||':
      return machine.holds(left) || machine.holds(right);
    case '==':
      return isEqual(machine.value(left), machine.value(right));
    case '!=':
      return !isEqual(machine.value(left), machine.value(right));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, machine.value(left), machine.value(right));
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return false;
  }
}

function binaryValue(expression: BinaryExpression, machine: Machine): Value {
  const { operator } = expression;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%': {
      const left = machine.value(expression.left);
      const right = machine.value(expression.right);
      machine.at = expression.operatorSpan;
      if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
        return joinedText(expression, left, right, machine.text);
      return arithmetic(operator, left, right);
    }
    default:
      return binaryHolds(expression, machine);
  }
}

/** `+` with a String on either side joins texts; a side that is null gives its source. */
function joinedText(sum: BinaryExpression, left: Value, right: Value, source: string): string {
  return withinText(
    (left === null ? sourceOf(sum.left, source) : textOf(left)) +
      (right === null ? sourceOf(sum.right, source) : textOf(right)),
  );
}

function textOf(value: Value): string {
  const text = textOrNull(value);
  if (text === null) throw nullPointer();
  return text;
}

/**
 * What Velocity takes for the source of an operand without a value: for a sum or product only what
 * stands behind its operator, up to the next one; for parentheses their inside.
 */
function sourceOf(expression: Expression, text: string): string {
  if (expression.kind === 'parenthesized')
    return text.slice(expression.start + 1, expression.end - 1);
  if (expression.kind !== 'binary') return text.slice(expression.start, expression.end);
  const blanks = /^[ \t\r\n]*/.exec(text.slice(expression.end))?.[0] ?? '';
  return text.slice(expression.operatorSpan.end, expression.end) + blanks;
}

/** A double-quoted string with something to interpolate is a template of its own. */
function stringValue({ value, template }: StringLiteral, machine: Machine): string {
  if (template === null) return value;
  const text = machine.capture(() => machine.run(template.children));
  return template.losesLast === true ? text.slice(0, -1) : text;
}

function numberValue({ type, raw }: NumberLiteral): JavaNumber {
  if (type === 'float') return javaDouble(Number(raw));
  // Nine signs are an Integer for sure, and need no BigInt.
  return raw.length < 10 ? javaInteger(Number(raw)) : wholeNumber(BigInt(raw));
}

/** `[a..b]`: Integers upwards or downwards; null unless both ends are numbers. */
function rangeValue(range: RangeLiteral, machine: Machine): Value {
  const first = asNumber(machine.value(range.from));
  const last = asNumber(machine.value(range.to));
  if (first === null || last === null) return null;
  const [a, b] = [toInt(first), toInt(last)];
  const count = Math.abs(a - b) + 1;
  machine.step(range, count);
  const step = a >= b ? -1 : 1;
  return javaList(
    Array.from({ length: count }, (_, index): Value => javaInteger(a + step * index)),
    'range',
  );
}
