import type { Span } from '../text/span.ts';
import type { Node } from '../vtl/ast.ts';
import { pathTo } from '../vtl/visit.ts';
import type { Analysis } from './analysis.ts';
import { regionAt } from './region-at.ts';

/**
 * What "expand selection" takes step by step around a cursor in a template, the innermost first, up
 * to the whole template; offsets of the file. Empty outside of templates, where editors have their
 * own way.
 */
export function selectionRanges(analysis: Analysis, fileOffset: number): readonly Span[] {
  const place = regionAt(analysis, fileOffset);
  if (place === null) return [];
  const { region, offset } = place;
  const spans = pathTo(region.parse.root, offset).flatMap((node) => spansOf(node, offset));
  const ranges: Span[] = [];
  for (const span of spans.reverse()) {
    const last = ranges.at(-1);
    const isWider = last === undefined || span.start < last.start || span.end > last.end;
    const holdsLast = last === undefined || (span.start <= last.start && last.end <= span.end);
    if (isWider && holdsLast) ranges.push(span);
  }
  return ranges.map((span) => region.map.toFile(span));
}

/** A node, and the parts of it that a person would select by themselves, the outer first. */
function spansOf(node: Node, offset: number): readonly Span[] {
  switch (node.kind) {
    case 'method':
      return offset > node.parens.start
        ? [node, node.parens, inside(node.parens, node.closed)]
        : [node];
    case 'string':
      return [node, inside(node, node.closed)];
    case 'set':
    case 'foreach':
    case 'if':
    case 'define':
    case 'macro':
      // Without the blanks and line ends that Velocity swallows around it.
      return [node, { start: node.leading.end, end: node.trailing.start }];
    case 'text':
      return [];
    default:
      return [node];
  }
}

function inside({ start, end }: Span, closed: boolean): Span {
  return { start: start + 1, end: closed ? end - 1 : end };
}
