import { touches, type Span } from '../../text/span.ts';
import type { Template } from '../../vtl/ast.ts';
import { pathTo } from '../../vtl/visit.ts';

/**
 * The words of the directive that the offset stands on one of: `#if`, its `#elseif`s, `#else` and
 * `#end`; `#foreach` and its `#end`. Null where it stands on none.
 */
export function directivePartsAt(root: Template, offset: number): readonly Span[] | null {
  for (const node of [...pathTo(root, offset)].reverse()) {
    if (!('head' in node) || !('endMark' in node)) continue;
    const inner =
      node.kind === 'if'
        ? [...node.elseIfs, ...(node.otherwise === null ? [] : [node.otherwise])]
        : [];
    const end = node.endMark === null ? [] : [node.endMark];
    const parts = [node.head, ...inner.map(({ head }) => head), ...end];
    if (parts.some((part) => touches(part, offset))) return parts;
  }
  return null;
}
