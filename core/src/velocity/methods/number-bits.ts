/** The methods of `Integer` and `Long` that work on bits; they ignore the number they are called on. */
import type { JavaNumber, Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { intOf, longOf } from './arguments.ts';
import type { Methods } from './method-table.ts';

type Width = 32 | 64;

function binary(value: bigint, width: Width): string {
  return BigInt.asUintN(width, value).toString(2).padStart(width, '0');
}

function fromBinary(text: string, width: Width): JavaNumber {
  const value = BigInt.asIntN(width, BigInt(`0b${text}`));
  return width === 32 ? { type: 'Integer', value } : { type: 'Long', value };
}

/** Only the bit at `at` of the binary text; 0 where there is none. */
function onlyBit(at: number, width: Width): JavaNumber {
  const bit = at < 0 ? 0n : 1n << BigInt(width - 1 - at);
  return fromBinary(bit.toString(2), width);
}

function rotated(text: string, distance: number): string {
  const by = ((distance % text.length) + text.length) % text.length;
  return text.slice(by) + text.slice(0, by);
}

function reversed(text: string, size: 1 | 8): string {
  const pieces = text.match(size === 1 ? /./g : /.{8}/g) ?? [];
  return pieces.reverse().join('');
}

/** The table for a class; `type` is how its signatures name the number. */
function bitMethods(type: 'int' | 'long', width: Width): Methods<JavaNumber> {
  const bits = (value: Value | undefined): string => binary(longOf(value), width);
  return {
    [`highestOneBit(${type})`]: (_, value) => onlyBit(bits(value).indexOf('1'), width),
    [`lowestOneBit(${type})`]: (_, value) => onlyBit(bits(value).lastIndexOf('1'), width),
    [`numberOfLeadingZeros(${type})`]: (_, value) => javaInteger((bits(value) + '1').indexOf('1')),
    [`numberOfTrailingZeros(${type})`]: (_, value) =>
      javaInteger(width - 1 - ('1' + bits(value)).lastIndexOf('1') + 1),
    [`reverse(${type})`]: (_, value) => fromBinary(reversed(bits(value), 1), width),
    [`reverseBytes(${type})`]: (_, value) => fromBinary(reversed(bits(value), 8), width),
    [`rotateLeft(${type},int)`]: (_, value, by) =>
      fromBinary(rotated(bits(value), intOf(by)), width),
    [`rotateRight(${type},int)`]: (_, value, by) =>
      fromBinary(rotated(bits(value), -intOf(by)), width),
  };
}

export const integerBitMethods = bitMethods('int', 32);
export const longBitMethods = bitMethods('long', 64);
