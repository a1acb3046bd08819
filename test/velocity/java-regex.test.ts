/** What Java's regular expressions do that JavaScript's do not; expectations from Java's own manual. */
import { describe, expect, it } from 'vitest';
import { compileJavaRegex } from '../../core/src/velocity/java-regex.ts';

const matching: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
  ['a++a', 'aaa', false],
  ['(?>a|ab)c', 'abc', false],
  ['[a-z&&[^aeiou]]+', 'xyz', true],
  ['[a-z&&[^aeiou]]+', 'xayz', false],
  ['\\Qa.b\\E+', 'a.bb', true],
  ['\\Qa.b\\E', 'axb', false],
  ['(?i)straße', 'STRAßE', true],
  ['(?i)é', 'É', false],
  ['(?iu)é', 'É', true],
  ['(a)?b\\1', 'b', false],
  ['(?<year>\\d{4})-\\k<year>', '2024-2024', true],
  ['\\p{Lu}\\p{javaLowerCase}+', 'Äpfel', true],
  ['.', '😀', true],
  ['.+', 'a\u0085b', false],
  ['(?s).+', 'a\nb', true],
  ['(?x) a b # c', 'ab', true],
  ['5\\d{2}', '503', true],
  ['(?<=a{1,3})b', 'b', false],
  // Java takes an endless run of one character in a look-behind, though not of two.
  ['xa(?<=a*)', 'xa', true],
  ['(?i)\\p{Upper}', 'a', true],
  ['[^&&a]', 'b', true],
  ['[a&&[ab]&b]', 'b', true],
  ['(?x) a{2} ?', 'aa', true],
];

describe.each(matching)('%s on %s', (pattern, text, expected) => {
  it(expected ? 'matches' : 'does not match', () => {
    const result = compileJavaRegex(pattern);
    expect(result.ok && result.regex.matches(text)).toBe(expected);
  });
});

it.each([
  '(',
  ')',
  '[',
  'a**',
  '{',
  'a{2,1}',
  '\\q',
  '\\k<x>',
  '[b-a]',
  '(?<a>x)(?<a>y)',
  '*',
  '(?<=(ab)*)c',
  '(?<=(a)\\1)c',
  '[&&]',
])('refuses %s as Java does', (pattern) => {
  const result = compileJavaRegex(pattern);
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.unsupported).toBe(false);
  expect(result.offset).toBeLessThanOrEqual(pattern.length);
});

it.each(['\\X', '\\N{DIGIT ONE}', '\\p{InGreek}'])('says that it cannot do %s', (pattern) => {
  expect(compileJavaRegex(pattern)).toMatchObject({ ok: false, unsupported: true });
});

it('finds a match and its groups from an offset on', () => {
  const result = compileJavaRegex('(\\w)(\\d)?');
  const match = result.ok ? result.regex.find('--a-b1', 3) : null;
  expect([
    match?.start,
    match?.end,
    match?.group(0),
    match?.group(1),
    match?.group(2),
    match?.group(3),
  ]).toEqual([4, 6, 'b1', 'b', '1', undefined]);
});
