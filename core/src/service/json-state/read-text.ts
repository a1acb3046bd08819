/** How printed text moves a position: the grammar of JSON, character by character. */
import {
  behindComma,
  behindValue,
  isValueNext,
  isWholeToken,
  opened,
  startPosition,
  unknownPosition,
  withToken,
  type Break,
  type Position,
} from './position.ts';

/** Where printed text leads to. */
export type Reading =
  { readonly ok: true; readonly position: Position } | { readonly ok: false; readonly why: Break };

/** Reads all of a text; `offset` is where it stands in the template. Linear in its length. */
export function readText(from: Position, text: string, offset: number): Reading {
  let position = from;
  for (let index = 0; index < text.length; index++) {
    if (position.expected === 'unknown') break;
    const end = position.expected === 'string' ? plainEnd(position, text, index) : index;
    if (end > index) {
      index = end - 1;
      continue;
    }
    const reading = readCharacter(position, text.charAt(index), offset + index);
    if (!reading.ok) {
      // Behind a hole that need not have printed a value, nothing is proved.
      if (position.soft) return { ok: true, position: unknownPosition };
      return reading;
    }
    position = reading.position;
  }
  return { ok: true, position };
}

/** The end of the characters of a string that change nothing. */
function plainEnd({ escaped }: Position, text: string, start: number): number {
  if (escaped) return start;
  let end = start;
  while (end < text.length && !/["\\\r\n]/.test(text.charAt(end))) end += 1;
  return end;
}

function readCharacter(position: Position, char: string, at: number): Reading {
  switch (position.expected) {
    case 'string':
    case 'key-string':
      return inString(position, char, at);
    case 'token':
      return inToken(position, char, at);
    case 'start':
    case 'value':
    case 'item':
    case 'first-item':
      return beforeValue(position, char, at);
    case 'key':
    case 'first-key':
      return beforeKey(position, char, at);
    case 'colon':
      if (isBlank(char)) return to(position);
      return char === ':'
        ? to({ ...startPosition, expected: 'value', open: position.open })
        : broken('unexpected', at);
    case 'after':
      return behind(position, char, at);
    case 'unknown':
      return to(position);
  }
}

function inString(position: Position, char: string, at: number): Reading {
  if (position.escaped) return to({ ...position, escaped: false });
  if (char === '\\') return to({ ...position, escaped: true });
  // A string of JSON has no line break; the newline shows a quote that was forgotten, as well.
  if (char === '\n' || char === '\r') return broken('newline', at);
  if (char !== '"') return to(position);
  if (position.expected === 'string') return to(behindValue(position.open, false));
  return to({ ...startPosition, expected: 'colon', open: position.open });
}

function inToken(position: Position, char: string, at: number): Reading {
  if (!/[\s,\]}:"[{]/.test(char)) return to(withToken(position, char, at));
  if (!isWholeToken(position.token)) return broken('bare-word', position.from);
  return behind(behindValue(position.open, position.soft), char, at);
}

function beforeValue(position: Position, char: string, at: number): Reading {
  const { expected, open, from } = position;
  if (isBlank(char)) return to(position);
  if (char === '"' && expected !== 'start') {
    return to({ ...startPosition, expected: 'string', open, from: at });
  }
  if (char === '{' || char === '[') return to(opened(char, open));
  // What begins otherwise is a form, XML or a plain word: not for us to judge.
  if (expected === 'start') return to(unknownPosition);
  if (char === ']' && expected === 'first-item') return to(behindValue(open.slice(0, -1), false));
  if (char === ']' && expected === 'item') return broken('trailing-comma', from);
  if (/[\w+\-.]/.test(char)) return to(withToken({ ...position, soft: false }, char, at));
  return broken('unexpected', at);
}

function beforeKey(position: Position, char: string, at: number): Reading {
  const { expected, open, from } = position;
  if (isBlank(char)) return to(position);
  if (char === '"') return to({ ...startPosition, expected: 'key-string', open, from: at });
  if (char !== '}') return broken('unexpected', at);
  if (expected === 'key') return broken('trailing-comma', from);
  return to(behindValue(open.slice(0, -1), false));
}

function behind(position: Position, char: string, at: number): Reading {
  const { open } = position;
  if (isBlank(char)) return to(position);
  // Several values one after the other are no JSON, and yet what some backends want.
  if (open === '') return to(unknownPosition);
  if (char === ',') return to(behindComma(open, at));
  if (char === (open.endsWith('{') ? '}' : ']')) return to(behindValue(open.slice(0, -1), false));
  return broken(/["[{\w-]/.test(char) ? 'missing-comma' : 'unexpected', at);
}

/** Where a hole leads to: in a string it is more of it, before a value it is that value. */
export function readHole(position: Position, at: number): Position {
  if (position.expected === 'string' || position.expected === 'key-string') {
    return { ...position, escaped: false };
  }
  if (isValueNext(position) || position.expected === 'token') return withToken(position, '\0', at);
  return unknownPosition;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}

function to(position: Position): Reading {
  return { ok: true, position };
}

function broken(kind: Break['kind'], at: number): Reading {
  return { ok: false, why: { kind, at } };
}
