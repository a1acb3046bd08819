/**
 * Where in a JSON text one stands: the open brackets and what may come next. Reading a character
 * leads to the next point, or breaks: then no JSON can come of it any more.
 */

/** What may come at a point, or what it is inside of. */
export type Expected =
  /** Nothing has been printed yet. */
  | 'start'
  /** Behind a colon. */
  | 'value'
  /** Behind `[`, where `]` may come too. */
  | 'first-item'
  /** Behind a comma in an array. */
  | 'item'
  /** Behind `{`, where `}` may come too. */
  | 'first-key'
  /** Behind a comma in an object. */
  | 'key'
  | 'colon'
  /** Behind a value. */
  | 'after'
  /** Inside a string that is a value. */
  | 'string'
  /** Inside a string that is a key. */
  | 'key-string'
  /** Inside a number, `true`, `false` or `null`; or behind a hole that stands for a value. */
  | 'token'
  /** Nothing is known any more. */
  | 'unknown';

export interface JsonPoint {
  readonly expected: Expected;
  /** The open brackets, outermost first: `{[`. */
  readonly open: string;
  /** The token so far, with `\0` for a hole; empty elsewhere. */
  readonly token: string;
  /** Where the string, the token or the pending comma began, as an offset of the template; else -1. */
  readonly from: number;
  /** In a string: true behind a backslash. */
  readonly escaped: boolean;
  /**
   * True behind a hole that was taken for a value: it may have printed something else, so that what
   * does not fit next shows that nothing is known, and no fault.
   */
  readonly soft: boolean;
}

/** Where a reference lands. */
export interface Hole {
  readonly place: 'string' | 'key-string' | 'value' | 'key';
  /** The opening quote of the string around it, as an offset of the template; -1 where not one. */
  readonly quote: number;
}

/** What a line of a template begins in. */
export interface JsonLine {
  /** Number of open brackets. */
  readonly depth: number;
  /** True where blanks mean nothing: between tokens, and not inside a string. */
  readonly isBetween: boolean;
}

/** Why a text is no JSON. */
export interface Break {
  readonly kind: 'trailing-comma' | 'missing-comma' | 'bare-word' | 'newline' | 'unexpected';
  /** What of the template breaks it: an offset. For a trailing comma, the comma's. */
  readonly at: number;
}

/** The point before anything is printed. */
export const startPoint: JsonPoint = {
  expected: 'start',
  open: '',
  token: '',
  from: -1,
  escaped: false,
  soft: false,
};

/** The point of which nothing is known. */
export const unknownPoint: JsonPoint = { ...startPoint, expected: 'unknown' };

/** Deeper texts are not followed. */
const maximalDepth = 60;

/** Longer tokens are no JSON in any case. */
const maximalToken = 40;

/** A text of its own for each point, to tell them apart. */
export function pointKey(point: JsonPoint): string {
  const { expected, open, token, from, escaped, soft } = point;
  return `${expected} ${open} ${from} ${escaped ? 1 : 0}${soft ? 1 : 0} ${token}`;
}

/** True where a value may begin. */
export function isValueNext({ expected }: JsonPoint): boolean {
  return ['start', 'value', 'item', 'first-item'].includes(expected);
}

/** Behind a value, with the brackets that are open then. */
export function behindValue(open: string, soft: boolean): JsonPoint {
  return { ...startPoint, expected: 'after', open, soft };
}

/** Behind an opening bracket; unknown where they lie too deep. */
export function opened(bracket: '{' | '[', open: string): JsonPoint {
  if (open.length >= maximalDepth) return unknownPoint;
  const expected = bracket === '{' ? 'first-key' : 'first-item';
  return { ...startPoint, expected, open: open + bracket };
}

/** Behind a comma that stands at an offset of the template. */
export function behindComma(open: string, from: number): JsonPoint {
  const expected = open.endsWith('{') ? 'key' : 'item';
  return { ...startPoint, expected, open, from };
}

/** In a token, with one more character of it. */
export function withToken(before: JsonPoint, part: string, at: number): JsonPoint {
  const isFirst = before.expected !== 'token';
  const token = isFirst ? part : before.token + part;
  const kept = token.length > maximalToken ? token.slice(0, maximalToken) : token;
  return {
    ...startPoint,
    expected: 'token',
    open: before.open,
    token: kept,
    from: isFirst ? at : before.from,
    soft: before.soft || part === '\0',
  };
}

/** True where the token is a JSON value, or holds a hole and may be one. */
export function isWholeToken(token: string): boolean {
  if (token.includes('\0')) return true;
  return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(token);
}

/** What a reference at a point is in the JSON; null where that is not known. */
export function holeAt(point: JsonPoint): Hole | null {
  const { expected, soft, from } = point;
  if (soft || point.escaped) return null;
  if (expected === 'string' || expected === 'key-string') return { place: expected, quote: from };
  if (expected === 'start') return null;
  if (isValueNext(point)) return { place: 'value', quote: -1 };
  return expected === 'key' || expected === 'first-key' ? { place: 'key', quote: -1 } : null;
}
