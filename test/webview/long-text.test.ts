import { expect, it } from 'vitest';
import { textArea } from '../../webview/src/form/form-fields.ts';
import { findAll, textOf } from '../../webview/src/vnode.ts';

it('a text that is too long for a field is shown by its beginning, and is not read back from it', () => {
  const names = (text: string): unknown[] =>
    findAll(textArea('body', 'Body', text, ''), ({ tag }) => tag === 'textarea').map(
      ({ attributes }) => attributes['name'],
    );
  expect(names('x'.repeat(100_000))).toEqual(['body']);
  expect(names('x'.repeat(100_001))).toEqual([undefined]);
  expect(textOf(textArea('body', 'Body', 'x'.repeat(200_000), ''))).toContain('200,000 characters');
});
