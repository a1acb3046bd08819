import { nullPointer } from '../exceptions.ts';

/** A method that takes a function: a template has none to give, and Java fails on null. */
export function nullFunction(): never {
  throw nullPointer();
}
