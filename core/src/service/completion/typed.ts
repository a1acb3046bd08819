/** What is being typed at a place of a template, whatever state the text is in. */
import type { Node, Reference } from '../../vtl/ast.ts';
import { parse } from '../../vtl/parser.ts';
import { pathTo } from '../../vtl/visit.ts';
import type { Typed } from './source.ts';

const directiveStart = /(?:^|[^\\#])#\{?[a-z]*$/;
const openString = /"[^\n]*$/;
const textStart = /\$!?\{?input\.(json|path|params)\(\s*(['"])((?:(?!\2)[^\n])*)$/;

/**
 * Asks the parser what the text would be if a letter stood at the cursor: so a bare `$` or
 * `$input.` is a reference, and the grammar is the parser's alone. Null where nothing that we
 * complete is being typed, as in plain text and in comments. A string that is still open holds no
 * references for the parser; it is asked what the text would be if the string ended behind the letter.
 */
export function typedAt(text: string, offset: number): Typed | null {
  const before = text.slice(0, offset);
  const argument = textStart.exec(before);
  if (argument !== null) {
    const [, method, , path = ''] = argument;
    return method === 'params' ? { kind: 'parameter-name' } : { kind: 'json-path', path };
  }
  // Nothing to complete without one of these close before the cursor; most places have none.
  if (!/[$#][^\n]*$/.test(before)) return null;
  const end = offset + 1;
  const around = pathTo(parse(`${before}a`).root, end);
  if (around.some(({ kind }) => kind === 'comment')) return null;
  const typed =
    innermost(around, end) ??
    (openString.test(before) ? innermost(pathTo(parse(`${before}a"`).root, end), end) : null);
  return typed ?? (directiveStart.test(before) ? { kind: 'directive' } : null);
}

function innermost(around: readonly Node[], end: number): Typed | null {
  for (const node of [...around].reverse()) {
    const typed = node.kind === 'reference' ? typedIn(node, end) : null;
    if (typed !== null) return typed;
  }
  return null;
}

function typedIn(reference: Reference, end: number): Typed | null {
  if (reference.name?.end === end) return { kind: 'name' };
  const index = reference.path.findIndex(
    (step) => step.kind === 'property' && step.name.end === end,
  );
  if (index < 0) return null;
  return { kind: 'member', receiver: { ...reference, path: reference.path.slice(0, index) } };
}
