/** What files say is shown in Markdown as it is written. */
import { expect, test } from 'vitest';
import { codeSpan, plainText } from '../../core/src/service/markdown-text.ts';

// The rules are those of CommonMark: 6.1 (code spans) and 2.4 (backslash escapes).
test.each([
  ['a', '`a`'],
  ['a `b` c', '`` a `b` c ``'],
  ['a `` ![](https://x) ', '``` a `` ![](https://x)  ```'],
  ['one\n\n![](https://x)', '`one ![](https://x)`'],
])('as code: %j', (text, expected) => {
  expect(codeSpan(text)).toBe(expected);
});

test.each([
  ['Late order', 'Late order'],
  ['![](https://x/p.png)', '\\!\\[\\]\\(https\\:\\/\\/x\\/p\\.png\\)'],
  ['a_b*c\\<d>\n# e', 'a\\_b\\*c\\\\\\<d\\> \\# e'],
  ['größer 漢', 'größer 漢'],
])('as words: %j', (text, expected) => {
  expect(plainText(text)).toBe(expected);
});
