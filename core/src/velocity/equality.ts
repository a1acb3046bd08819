/** Java's `equals` and `hashCode` for every value, as maps, sets and `==` use them. */
import { parseDecimal } from './decimal.ts';
import { LimitOverrun } from './limits.ts';
import type { JavaMap, JavaNumber, Value } from './values.ts';

/** Values looked at in one comparison; lists that hold themselves many times would never end. */
const maximalSteps = 1_000_000;

/** True when Java's `a.equals(b)` is; null equals null only. */
export function javaEquals(a: Value, b: Value): boolean {
  return equals(a, b, { steps: 0 });
}

function equals(a: Value, b: Value, walk: { steps: number }): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (++walk.steps > maximalSteps) throw new LimitOverrun('comparing the values takes too long');
  switch (a.type) {
    case 'Byte':
    case 'Short':
    case 'Integer':
    case 'Long':
    case 'BigInteger':
    case 'Float':
    case 'Double':
    case 'BigDecimal':
      return a.type === b.type && Object.is(a.value, b.value);
    case 'Character':
      return b.type === 'Character' && a.value === b.value;
    case 'List':
      if (b.type !== 'List' || !isTrueList(a.origin) || !isTrueList(b.origin)) return false;
      return sameItems(a.items, b.items, walk);
    case 'Map': {
      const other = b.type === 'Host' ? b.map : b;
      return other?.type === 'Map' && sameEntries(a, other, walk);
    }
    case 'Set':
      if (b.type !== 'Set') return false;
      return (
        a.items.length === b.items.length &&
        a.items.every((item) => b.items.some((other) => equals(item, other, walk)))
      );
    case 'Entry':
      return (
        b.type === 'Entry' &&
        equals(a.node[0], b.node[0], walk) &&
        equals(a.node[1], b.node[1], walk)
      );
    case 'Host':
      return a.map !== undefined && equals(a.map, b, walk);
    case 'Block':
      return false;
  }
}

/** Arrays and `values()` are equal only to themselves. */
function isTrueList(origin: string): boolean {
  return origin !== 'array' && origin !== 'values';
}

function sameItems(a: readonly Value[], b: readonly Value[], walk: { steps: number }): boolean {
  return a.length === b.length && a.every((item, index) => equals(item, b[index] ?? null, walk));
}

function sameEntries(a: JavaMap, b: JavaMap, walk: { steps: number }): boolean {
  if (a.entries.size !== b.entries.size) return false;
  for (const [key, value] of a.entries.entries()) {
    const other = b.entries.get(key);
    if (other === undefined || !equals(value, other, walk)) return false;
  }
  return true;
}

/** Java's `hashCode` as a 32-bit number; 0 for null. Objects without content give a fixed number. */
export function hashCode(value: Value): number {
  return hash(value, { steps: 0 });
}

function hash(value: Value, walk: { steps: number }): number {
  if (value === null) return 0;
  if (typeof value === 'string') return textHash(value);
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (++walk.steps > maximalSteps) throw new LimitOverrun('hashing the value takes too long');
  switch (value.type) {
    case 'Character':
      return value.value.charCodeAt(0);
    case 'List':
      if (!isTrueList(value.origin)) return identityHash;
      return value.items.reduce<number>(
        (sum, item) => (Math.imul(31, sum) + hash(item, walk)) | 0,
        1,
      );
    case 'Map': {
      let sum = 0;
      for (const [key, item] of value.entries.entries())
        sum = (sum + (hash(key, walk) ^ hash(item, walk))) | 0;
      return sum;
    }
    case 'Set':
      return value.items.reduce<number>((sum, item) => (sum + hash(item, walk)) | 0, 0);
    case 'Entry':
      return hash(value.node[0], walk) ^ hash(value.node[1], walk);
    case 'Host':
      return value.map === undefined ? identityHash : hash(value.map, walk);
    case 'Block':
      return identityHash;
    default:
      return numberHash(value);
  }
}

/** Java gives objects without `hashCode` a number of their address, which nobody can foretell. */
export const identityHash = 0x1b2c3d4;

/** `String.hashCode`. */
export function textHash(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++)
    sum = (Math.imul(31, sum) + text.charCodeAt(index)) | 0;
  return sum;
}

function numberHash(number: JavaNumber): number {
  switch (number.type) {
    case 'Byte':
    case 'Short':
    case 'Integer':
      return Number(number.value);
    case 'Long':
      return Number(BigInt.asIntN(32, number.value ^ (BigInt.asUintN(64, number.value) >> 32n)));
    case 'BigInteger':
      return bigIntegerHash(number.value);
    case 'Float':
      return new DataView(floatBytes(number.value)).getInt32(0);
    case 'Double': {
      const view = new DataView(doubleBytes(number.value));
      return view.getInt32(0) ^ view.getInt32(4);
    }
    case 'BigDecimal': {
      const { unscaled, scale } = parseDecimal(number.value);
      return (Math.imul(31, bigIntegerHash(unscaled)) + scale) | 0;
    }
  }
}

/** `BigInteger.hashCode`: over the magnitude's 32-bit words, the highest first. */
function bigIntegerHash(number: bigint): number {
  const magnitude = number < 0n ? -number : number;
  const words: number[] = [];
  for (let rest = magnitude; rest > 0n; rest >>= 32n) words.push(Number(BigInt.asIntN(32, rest)));
  const sum = words.reduceRight((total, word) => (Math.imul(31, total) + word) | 0, 0);
  return number < 0n ? -sum | 0 : sum;
}

function floatBytes(number: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, number);
  return view.buffer;
}

function doubleBytes(number: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.buffer;
}
