/** What is told of a copied template that is not all VTL. */
import { expect, test } from 'vitest';
import { filledInNotice } from '../../client/src/templates/filled-in-notice.ts';

test.each([
  [['${A}'], 'reads the template: ${A}. Nobody'],
  [['${A}', '${B.Arn}', '${!c}'], ': ${A}, ${B.Arn}, ${!c}. Nobody'],
  [['${A}', '${B}', '${C}', '${D}', '${E}'], ': ${A}, ${B}, ${C}, 2 more. Nobody'],
])('%j', (parts, words) => {
  expect(filledInNotice('a.vtl', parts)).toContain(words);
});

test('nothing, where nobody replaces anything', () => {
  expect(filledInNotice('a.vtl', [])).toBeNull();
});
