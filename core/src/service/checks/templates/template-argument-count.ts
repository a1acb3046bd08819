import { methodForms } from '../../../gateway/catalogue.ts';
import type { Finding, TemplateCheck } from '../check.ts';
import { memberPath, type MemberPath } from './member-path.ts';

/**
 * Calls of `$input` and `$util` with too many or too few arguments, or without parentheses at all.
 * Velocity finds no such method, and the reference prints nothing.
 */
export const templateArgumentCount: TemplateCheck = {
  code: 'template-argument-count',
  title: 'Wrong number of arguments',
  severity: 'warning',
  appliesTo: 'template',
  *run({ references, assigned }) {
    for (const reference of references) {
      const path = memberPath(reference);
      if (path === null || assigned.has(path.root)) continue;
      if (path.root !== 'input' && path.root !== 'util') continue;
      const finding = judge(path.root, path);
      if (finding !== null) yield finding;
    }
  },
};

function judge(root: 'input' | 'util', { properties, call }: MemberPath): Finding | null {
  const [property] = properties;
  const name = property ?? call?.name;
  if (name === undefined) return null;
  const counts = methodForms(root, name.name).map(({ params }) => params.length);
  if (counts.length === 0) return null;
  const wanted = `'$${root}.${name.name}' takes ${inWords(counts)}`;
  if (property !== undefined) {
    return {
      span: property,
      message: `${wanted} in parentheses; without them API Gateway prints nothing of use.`,
    };
  }
  if (call === null || !call.closed || counts.includes(call.args.length)) return null;
  return {
    span: call.parens,
    message: `${wanted}; with ${call.args.length} API Gateway prints nothing.`,
  };
}

/** `one argument`, `no argument or one`. */
function inWords(counts: readonly number[]): string {
  const least = Math.min(...counts);
  if (counts.length > 1) return 'no argument or one';
  return least === 0 ? 'no argument' : 'one argument';
}
