/** Expressions as closures: each has a value, and each holds or does not. */
import type {
  BinaryExpression,
  Expression,
  NumberLiteral,
  RangeLiteral,
  StringLiteral,
} from '../vtl/ast.ts';
import { BlockValue } from './block-value.ts';
import type { Compiler, Read, Test } from './compiler.ts';
import { javaMap } from './map-entries.ts';
import { arithmetic } from './arithmetic.ts';
import { asNumber, toInt } from './number-conversions.ts';
import { isEqual, isOrdered, isTrue } from './operators.ts';
import { javaDouble, javaInteger, javaList, wholeNumber } from './values.ts';
import type { JavaNumber, Value } from './values.ts';

/** The value of an expression other than a reference, which `compile-references.ts` has. */
export function compileValue(
  expression: Exclude<Expression, { kind: 'reference' }>,
  compiler: Compiler,
): Read {
  switch (expression.kind) {
    case 'string':
      return compileString(expression, compiler);
    case 'number': {
      const number = readNumber(expression);
      return () => number;
    }
    case 'boolean': {
      const { value } = expression;
      return () => value;
    }
    case 'list': {
      const items = expression.items.map((item) => compiler.value(item));
      return (machine) => {
        machine.step(expression, items.length);
        return javaList(items.map((item) => item(machine)));
      };
    }
    case 'map': {
      const entries = expression.entries.map(
        (entry) => [compiler.value(entry.key), compiler.value(entry.value)] as const,
      );
      return (machine) =>
        javaMap(entries.map(([key, value]) => [key(machine), value(machine)] as const));
    }
    case 'range':
      return compileRange(expression, compiler);
    case 'binary':
      return compileBinary(expression, compiler);
    case 'not': {
      const operand = compiler.test(expression.operand);
      return (machine) => !operand(machine);
    }
    case 'parenthesized':
      return compiler.value(expression.inner);
    case 'word':
    case 'missing':
      return () => null;
  }
}

/**
 * Whether an expression holds. Only references, booleans, comparisons and logic can: Velocity
 * takes a bare text, number, list, map or sum for false.
 */
export function compileTest(expression: Expression, compiler: Compiler): Test {
  switch (expression.kind) {
    case 'reference': {
      const value = compiler.value(expression);
      return (machine) => {
        const result = value(machine);
        // Velocity asks for the text, since an object without one is false; that runs a block.
        return result instanceof BlockValue ? result.text() !== null : isTrue(result);
      };
    }
    case 'boolean':
      return () => expression.value;
    case 'parenthesized':
      return compiler.test(expression.inner);
    case 'not': {
      const operand = compiler.test(expression.operand);
      return (machine) => !operand(machine);
    }
    case 'binary':
      return compileBinaryTest(expression, compiler) ?? (() => false);
    case 'string':
    case 'number':
    case 'list':
    case 'map':
    case 'range':
    case 'word':
    case 'missing':
      return () => false;
  }
}

/** A comparison or a logical operation; null for arithmetic, which never holds. */
function compileBinaryTest(
  { operator, left, right }: BinaryExpression,
  compiler: Compiler,
): Test | null {
  switch (operator) {
    case '&&': {
      const a = compiler.test(left);
      const b = compiler.test(right);
      return (machine) => a(machine) && b(machine);
    }
    case '||': {
      const a = compiler.test(left);
      const b = compiler.test(right);
      return (machine) => a(machine) || b(machine);
    }
    case '==': {
      const a = compiler.value(left);
      const b = compiler.value(right);
      return (machine) => isEqual(a(machine), b(machine));
    }
    case '!=': {
      const a = compiler.value(left);
      const b = compiler.value(right);
      return (machine) => !isEqual(a(machine), b(machine));
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const a = compiler.value(left);
      const b = compiler.value(right);
      return (machine) => isOrdered(operator, a(machine), b(machine));
    }
    default:
      return null;
  }
}

function compileBinary(expression: BinaryExpression, compiler: Compiler): Read {
  const test = compileBinaryTest(expression, compiler);
  if (test !== null) return test;
  const operator = expression.operator as '+' | '-' | '*' | '/' | '%';
  const left = compiler.value(expression.left);
  const right = compiler.value(expression.right);
  const leftSource = () => sourceOf(expression.left, compiler.text);
  const rightSource = () => sourceOf(expression.right, compiler.text);
  return (machine) => {
    const a = left(machine);
    const b = right(machine);
    machine.at = expression.operatorSpan;
    return arithmetic(operator, a, b, leftSource, rightSource);
  };
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
function compileString(literal: StringLiteral, compiler: Compiler): Read {
  const { value, template } = literal;
  if (template === null) return () => value;
  const run = compiler.block(template.children);
  return (machine) => machine.capture(() => run(machine));
}

function readNumber({ type, raw }: NumberLiteral): JavaNumber {
  if (type === 'float') return javaDouble(Number(raw));
  // Nine signs are an Integer for sure, and need no BigInt.
  return raw.length < 10 ? javaInteger(Number(raw)) : wholeNumber(BigInt(raw));
}

/** `[a..b]`: Integers upwards or downwards; null unless both ends are numbers. */
function compileRange(range: RangeLiteral, compiler: Compiler): Read {
  const from = compiler.value(range.from);
  const to = compiler.value(range.to);
  return (machine) => {
    const first = asNumber(from(machine));
    const last = asNumber(to(machine));
    if (first === null || last === null) return null;
    const [a, b] = [toInt(first), toInt(last)];
    const count = Math.abs(a - b) + 1;
    machine.step(range, count);
    const step = a >= b ? -1 : 1;
    return javaList(
      Array.from({ length: count }, (_, index): Value => javaInteger(a + step * index)),
      'range',
    );
  };
}
