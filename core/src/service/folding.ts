/** What can be folded: the blocks of templates, and in YAML the blocks by their indentation. */
import type { Span } from '../text/span.ts';
import type { Node } from '../vtl/ast.ts';
import { walk } from '../vtl/visit.ts';
import type { Analysis, TemplateRegion } from './analysis.ts';

/** A fold hides what is in the span but for its first line; offsets of the file. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'block' | 'comment';
}

/**
 * Null for a file without any template, so that the editor goes on folding in its own way. Where it
 * asks us, it no longer folds YAML by indentation, so that we do this too.
 */
export function folding(analysis: Analysis): readonly Fold[] | null {
  if (analysis.regions.length === 0) return null;
  const folds = analysis.regions.flatMap(templateFolds);
  return analysis.language === 'yaml' ? [...indentedFolds(analysis.text), ...folds] : folds;
}

function templateFolds({ parse, text, map }: TemplateRegion): readonly Fold[] {
  const folds: Fold[] = [];
  walk(parse.root, (node) => {
    for (const { start, end, kind } of foldsOf(node)) {
      // Of one line there is nothing to hide.
      if (!text.slice(start, end).includes('\n')) continue;
      folds.push({ span: map.toFile({ start, end }), kind });
    }
    return undefined;
  });
  return folds;

  function foldsOf(node: Node): readonly (Span & Pick<Fold, 'kind'>)[] {
    switch (node.kind) {
      case 'if': {
        const parts = [node, ...node.elseIfs, ...(node.otherwise ? [node.otherwise] : [])];
        return parts.map((part) => ({
          start: part.head.start,
          end: lineBefore(part.body.end),
          kind: 'block',
        }));
      }
      case 'foreach':
      case 'define':
      case 'macro':
      case 'literal':
        return [{ start: node.head.start, end: lineBefore(node.body.end), kind: 'block' }];
      case 'comment':
        return [{ start: node.start, end: node.end, kind: 'comment' }];
      case 'textblock':
      case 'list':
      case 'map':
        return [{ start: node.start, end: node.end, kind: 'block' }];
      default:
        return [];
    }
  }

  /** The `#end` that closes a fold stays in view where it begins its line. */
  function lineBefore(offset: number): number {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return lineStart > 0 && text.slice(lineStart, offset).trim() === '' ? lineStart - 1 : offset;
  }
}

/** Each line with deeper ones below it, to the last of these that is not blank. */
function indentedFolds(text: string): readonly Fold[] {
  const folds: Fold[] = [];
  const open: { readonly indent: number; readonly start: number }[] = [];
  let lastEnd = 0;
  const closeDownTo = (indent: number): void => {
    for (let last = open.at(-1); last !== undefined && last.indent >= indent; last = open.at(-1)) {
      open.pop();
      if (lastEnd > text.indexOf('\n', last.start))
        folds.push({ span: { start: last.start, end: lastEnd }, kind: 'block' });
    }
  };
  for (const { index, 0: line } of text.matchAll(/^.*$/gm)) {
    const start = index + line.search(/\S/);
    if (start < index) continue;
    closeDownTo(start - index);
    open.push({ indent: start - index, start });
    lastEnd = index + line.trimEnd().length;
  }
  closeDownTo(0);
  return folds.sort((a, b) => a.span.start - b.span.start);
}
