import { describe, expect, it } from 'vitest';
import { scalarMap } from '../../core/src/openapi/decode-scalar.ts';
import { asMap, valueOf } from '../../core/src/openapi/host-tree.ts';
import type { ScalarNode } from '../../core/src/openapi/host-tree.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

/** The scalar of key `t`. */
function scalarOf(text: string, language: 'yaml' | 'json' = 'yaml'): ScalarNode {
  const node = valueOf(asMap(parseDocument(text, language).roots[0]), 't');
  if (node?.kind !== 'scalar') throw new Error('a scalar is expected at t');
  return node;
}

/** The text, unit by unit: as itself where it was written so, else `unit«source»`. */
function picture(text: string, language: 'yaml' | 'json' = 'yaml'): string {
  const scalar = scalarOf(text, language);
  const map = scalarMap(text, scalar);
  if (!map.exact) return 'coarse';
  return Array.from({ length: scalar.text.length }, (_, unit) => unit)
    .map((unit) => {
      const { start, end } = map.toFile({ start: unit, end: unit + 1 });
      const source = text.slice(start, end);
      const meant = scalar.text.charAt(unit);
      return source === meant && meant !== '\n' ? meant : `${shown(meant)}«${shown(source)}»`;
    })
    .join('');
}

function shown(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll('\r', '␍').replaceAll('\t', '⇥');
}

describe('a literal block', () => {
  it.each([
    ['drops the indentation', 't: |\n  a\n    b\n', 'a⏎«⏎»  b⏎«⏎»'],
    ['clips the last breaks', 't: |\n  a\n\n\nb: 1\n', 'a⏎«⏎»'],
    ['strips them', 't: |-\n  a\n\n', 'a'],
    ['keeps them', 't: |+\n  a\n\n', 'a⏎«⏎»⏎«⏎»'],
    ['adds the one that is missing', 't: |\n  a', 'a⏎«»'],
    ['obeys its indentation indicator', 't: |1\n   a\n', '  a⏎«⏎»'],
    ['takes the indicators in either order', 't: |-1 # why\n   a\n', '  a'],
    ['keeps blank lines and tabs', 't: |\n  a\n\n  \tb \n', 'a⏎«⏎»⏎«⏎»\tb ⏎«⏎»'],
    ['reads CRLF as one break', 't: |\r\n  a\r\n  b\r\n', 'a⏎«␍⏎»b⏎«␍⏎»'],
    ['is empty', 't: |\nb: 1\n', ''],
  ])('%s', (_, text, expected) => {
    expect(picture(text)).toBe(expected);
  });
});

describe('a folded block', () => {
  it.each([
    ['makes a space of a break', 't: >\n  a\n  b\n', 'a «⏎»b⏎«⏎»'],
    ['drops the first of several breaks', 't: >\n  a\n\n\n  b\n', 'a⏎«⏎»⏎«⏎»b⏎«⏎»'],
    ['leaves the breaks around more indented lines', 't: >\n  a\n   b\n  c\n', 'a⏎«⏎» b⏎«⏎»c⏎«⏎»'],
    ['leaves the breaks before the first line', 't: >\n\n  a\n', '⏎«⏎»a⏎«⏎»'],
    ['folds CRLF', 't: >-\r\n  a\r\n  b\r\n', 'a «␍⏎»b'],
  ])('%s', (_, text, expected) => {
    expect(picture(text)).toBe(expected);
  });
});

describe('a plain scalar', () => {
  it.each([
    ['is what is written', 't: $input.json(1) # why\n', '$input.json(1)'],
    ['folds its lines', 't: a  \n  b\n\n  c\n', 'a «⏎»b⏎«⏎»c'],
  ])('%s', (_, text, expected) => {
    expect(picture(text)).toBe(expected);
  });
});

describe('a single-quoted scalar', () => {
  it.each([
    ['halves its quotes', "t: 'it''s'\n", "it'«''»s"],
    ['keeps backslashes', "t: 'a\\n'\n", 'a\\n'],
    ['folds its lines and keeps outer blanks', "t: ' a \n  b '\n", ' a «⏎»b '],
    ['is empty', "t: ''\n", ''],
  ])('%s', (_, text, expected) => {
    expect(picture(text)).toBe(expected);
  });
});

describe('a double-quoted scalar', () => {
  it.each([
    ['knows short escapes', 't: "\\"\\t\\/\\\\"\n', '"«\\"»⇥«\\t»/«\\/»\\«\\\\»'],
    ['knows escapes by number', 't: "\\x41\\u00e9"\n', 'A«\\x41»é«\\u00e9»'],
    [
      'gives both halves of a pair their own escape',
      't: "\\ud83d\\ude00"\n',
      '\ud83d«\\ud83d»\ude00«\\ude00»',
    ],
    [
      'gives both halves the one escape',
      't: "\\U0001F600"\n',
      '\ud83d«\\U0001F600»\ude00«\\U0001F600»',
    ],
    ['folds its lines', 't: "a\n  b\n\n  c"\n', 'a «⏎»b⏎«⏎»c'],
    ['joins lines at a backslash', 't: "a\\\n  b"\n', 'ab'],
    ['joins lines at a backslash before CRLF', 't: "a\\\r\n  b"\r\n', 'ab'],
  ])('%s', (_, text, expected) => {
    expect(picture(text)).toBe(expected);
  });

  it('is exact with an escape that YAML does not know', () => {
    expect(picture('t: "a\\$b"\n')).toBe('a\\$b');
  });
});

describe('a JSON string', () => {
  it.each([
    ['knows escapes', '{"t": "a\\"\\n\\/"}', 'a"«\\"»⏎«\\n»/«\\/»'],
    [
      'knows escapes by number',
      '{"t": "\\u0041\\ud83d\\ude00"}',
      'A«\\u0041»\ud83d«\\ud83d»\ude00«\\ude00»',
    ],
    ['may lack its closing quote', '{"t": "a\n}', 'a'],
    ['may end in a backslash', '{"t": "a\\\n}', 'a\\'],
    ['is empty', '{"t": ""}', ''],
  ])('%s', (_, text, expected) => {
    expect(picture(text, 'json')).toBe(expected);
  });
});

describe('a cursor', () => {
  /** The text with █ where the marked place of the file lies in it; `none` where it does not. */
  function cursor(marked: string): string {
    const offset = marked.indexOf('█');
    const text = marked.replace('█', '');
    const scalar = scalarOf(text);
    const unit = scalarMap(text, scalar).toTemplate(offset);
    if (unit === undefined) return 'none';
    return shown(`${scalar.text.slice(0, unit)}█${scalar.text.slice(unit)}`);
  }

  it.each([
    ['in a word', 't: |\n  a█b\n', 'a█b⏎'],
    ['at the start of a line', 't: |\n  a\n  █b\n', 'a⏎█b⏎'],
    ['at the end of a line', 't: |\n  a█\n  b\n', 'a█⏎b⏎'],
    ['in the indentation', 't: |\n  a\n █ b\n', 'none'],
    ['in the first column', 't: |\n  a\n█  b\n', 'none'],
    ['on a blank line inside', 't: |\n  a\n  █\n  b\n', 'a⏎█⏎b⏎'],
    ['on a blank line behind, at the indentation', 't: |\n  a\n  █\nb: 1\n', 'a⏎█'],
    ['on a blank line behind, left of the indentation', 't: |\n  a\n █\nb: 1\n', 'none'],
    ['on the key', 't█: |\n  a\n', 'none'],
    ['behind an escape', 't: "\\"█b"\n', '"█b'],
    ['inside an escape', 't: "\\█"b"\n', '█"b'],
    ['in empty quotes', 't: "█"\n', '█'],
    ['before the opening quote', 't: █"a"\n', 'none'],
    ['before the closing quote', 't: "a█"\n', 'a█'],
    ['behind the closing quote', 't: "a"█\n', 'none'],
  ])('%s', (_, text, expected) => {
    expect(cursor(text)).toBe(expected);
  });
});

it('gives the whole scalar where the texts differ', () => {
  const scalar = { ...scalarOf('t: abc\n'), text: 'abd' };
  const map = scalarMap('t: abc\n', scalar);
  expect(map.exact).toBe(false);
  expect(map.toFile({ start: 1, end: 2 })).toEqual({ start: 3, end: 6 });
  expect(map.toTemplate(4)).toBeUndefined();
});

it('clamps spans that lie outside the text', () => {
  const map = scalarMap('t: abc\n', scalarOf('t: abc\n'));
  expect(map.toFile({ start: -5, end: 99 })).toEqual({ start: 3, end: 6 });
  expect(map.toFile({ start: 3, end: 3 })).toEqual({ start: 6, end: 6 });
});
