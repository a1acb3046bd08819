/** How printed text moves a point: the grammar of JSON, character by character. */
import {
  behindComma,
  behindValue,
  isValueNext,
  isWholeToken,
  opened,
  startPoint,
  unknownPoint,
  withToken,
  type Break,
  type JsonPoint,
} from './json-point.ts';

/** Where printed text leads to. */
export type Reading =
  { readonly ok: true; readonly point: JsonPoint } | { readonly ok: false; readonly why: Break };

/** Reads all of a text; `offset` is where it stands in the template. Linear in its length. */
export function readText(from: JsonPoint, text: string, offset: number): Reading {
  let point = from;
  for (let index = 0; index < text.length; index++) {
    if (point.expected === 'unknown') break;
    const end = point.expected === 'string' ? plainEnd(point, text, index) : index;
    if (end > index) {
      index = end - 1;
      continue;
    }
    const reading = readCharacter(point, text.charAt(index), offset + index);
    if (!reading.ok) {
      // Behind a hole that need not have printed a value, nothing is proved.
      if (point.soft) return { ok: true, point: unknownPoint };
      return reading;
    }
    point = reading.point;
  }
  return { ok: true, point };
}

/** The end of the characters of a string that change nothing. */
function plainEnd({ escaped }: JsonPoint, text: string, start: number): number {
  if (escaped) return start;
  let end = start;
  while (end < text.length && !/["\\\r\n]/.test(text.charAt(end))) end += 1;
  return end;
}

function readCharacter(point: JsonPoint, char: string, at: number): Reading {
  switch (point.expected) {
    case 'string':
    case 'key-string':
      return inString(point, char, at);
    case 'token':
      return inToken(point, char, at);
    case 'start':
    case 'value':
    case 'item':
    case 'first-item':
      return beforeValue(point, char, at);
    case 'key':
    case 'first-key':
      return beforeKey(point, char, at);
    case 'colon':
      if (isBlank(char)) return to(point);
      return char === ':'
        ? to({ ...startPoint, expected: 'value', open: point.open })
        : broken('unexpected', at);
    case 'after':
      return behind(point, char, at);
    case 'unknown':
      return to(point);
  }
}

function inString(point: JsonPoint, char: string, at: number): Reading {
  if (point.escaped) return to({ ...point, escaped: false });
  if (char === '\\') return to({ ...point, escaped: true });
  // A string of JSON has no line break; the newline shows a quote that was forgotten, as well.
  if (char === '\n' || char === '\r') return broken('newline', at);
  if (char !== '"') return to(point);
  if (point.expected === 'string') return to(behindValue(point.open, false));
  return to({ ...startPoint, expected: 'colon', open: point.open });
}

function inToken(point: JsonPoint, char: string, at: number): Reading {
  if (!/[\s,\]}:"[{]/.test(char)) return to(withToken(point, char, at));
  if (!isWholeToken(point.token)) return broken('bare-word', point.from);
  return behind(behindValue(point.open, point.soft), char, at);
}

function beforeValue(point: JsonPoint, char: string, at: number): Reading {
  const { expected, open, from } = point;
  if (isBlank(char)) return to(point);
  if (char === '"' && expected !== 'start') {
    return to({ ...startPoint, expected: 'string', open, from: at });
  }
  if (char === '{' || char === '[') return to(opened(char, open));
  // What begins otherwise is a form, XML or a plain word: not for us to judge.
  if (expected === 'start') return to(unknownPoint);
  if (char === ']' && expected === 'first-item') return to(behindValue(open.slice(0, -1), false));
  if (char === ']' && expected === 'item') return broken('trailing-comma', from);
  if (/[\w+\-.]/.test(char)) return to(withToken({ ...point, soft: false }, char, at));
  return broken('unexpected', at);
}

function beforeKey(point: JsonPoint, char: string, at: number): Reading {
  const { expected, open, from } = point;
  if (isBlank(char)) return to(point);
  if (char === '"') return to({ ...startPoint, expected: 'key-string', open, from: at });
  if (char !== '}') return broken('unexpected', at);
  if (expected === 'key') return broken('trailing-comma', from);
  return to(behindValue(open.slice(0, -1), false));
}

function behind(point: JsonPoint, char: string, at: number): Reading {
  const { open } = point;
  if (isBlank(char)) return to(point);
  // Several values one after the other are no JSON, and yet what some backends want.
  if (open === '') return to(unknownPoint);
  if (char === ',') return to(behindComma(open, at));
  if (char === (open.endsWith('{') ? '}' : ']')) return to(behindValue(open.slice(0, -1), false));
  return broken(/["[{\w-]/.test(char) ? 'missing-comma' : 'unexpected', at);
}

/** Where a hole leads to: in a string it is more of it, before a value it is that value. */
export function readHole(point: JsonPoint, at: number): JsonPoint {
  if (point.expected === 'string' || point.expected === 'key-string') {
    return { ...point, escaped: false };
  }
  if (isValueNext(point) || point.expected === 'token') return withToken(point, '\0', at);
  return unknownPoint;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}

function to(point: JsonPoint): Reading {
  return { ok: true, point };
}

function broken(kind: Break['kind'], at: number): Reading {
  return { ok: false, why: { kind, at } };
}
