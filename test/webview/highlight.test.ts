/** Colours of bodies: each line is `kind text`, plain text left out. */
import { describe, expect, it } from 'vitest';
import { highlight, type TextKind } from '../../webview/src/body/text-kind.ts';

function colours(kind: TextKind, text: string, isInString = false): string[] {
  const tokens = highlight(kind, text, isInString);
  expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  return tokens
    .filter((token) => token.kind !== 'plain')
    .map((token) => `${token.kind} ${text.slice(token.start, token.end)}`);
}

describe('colours', () => {
  it('of JSON tell keys from strings', () => {
    expect(colours('json', '{"a": "b", "c": -1.5e3, "d": null}')).toEqual([
      'key "a"',
      'string "b"',
      'key "c"',
      'number -1.5e3',
      'key "d"',
      'word null',
    ]);
  });

  it('of JSON go on in a string that a long line was cut in', () => {
    expect(colours('json', 'rest\\" of", "b"', true)).toEqual(['string rest\\" of"', 'string "b"']);
  });

  it('of XML', () => {
    expect(colours('xml', '<a b="c">x &lt; y</a><!-- d -->')).toEqual([
      'tag <a',
      'key b',
      'string "c"',
      'tag >',
      'escape &lt;',
      'tag </a',
      'tag >',
      'comment <!-- d -->',
    ]);
  });

  it('of forms', () => {
    expect(colours('form', 'a=b%20c&d')).toEqual([
      'key a',
      'string b',
      'escape %20',
      'string c',
      'key d',
    ]);
  });
});
