import type { Parse } from '../../vtl/parser.ts';

/** True where a template prints its own text and nothing else: no reference, no directive. */
export function isPlainText({ root, errors }: Parse): boolean {
  return (
    errors.length === 0 && root.children.every(({ kind }) => kind === 'text' || kind === 'comment')
  );
}
