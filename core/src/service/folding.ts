/** What can be folded: the blocks of templates, and in YAML the blocks by their indentation. */
import { movedSpan } from '../openapi/replace-node.ts';
import type { OffsetMap } from '../text/offset-map.ts';
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
  const folds = foldsWhileTyping(analysis) ?? foldsOfAll(analysis);
  if (folds === null) return null;
  return analysis.language === 'yaml' ? [...indentedFolds(analysis.text), ...folds] : folds;
}

function foldsOfAll({ regions }: Analysis): readonly Fold[] | null {
  return regions.length === 0 ? null : regions.flatMap(knownFolds);
}

/**
 * While somebody types in one template, the folds of all others are those of the version before,
 * moved. Null where more was edited than a template.
 */
function foldsWhileTyping(analysis: Analysis): readonly Fold[] | null {
  const { edited } = analysis;
  // Pointers are told where the edit was around templates.
  if (edited === null || edited.pointers !== null) return null;
  const { edit, before, integrations } = edited;
  const regionsOf = (ofFile: typeof before) => ofFile.flatMap((one) => analysis.regionsOf(one));
  const own = regionsOf(integrations).find(({ scalar }) => scalar === edit.edited);
  return regionsOf(before).flatMap((region) => {
    if (region.scalar === edit.old) return own === undefined ? [] : knownFolds(own);
    return knownFolds(region).map(({ span, kind }) => ({ span: movedSpan(span, edit), kind }));
  });
}

const known = new WeakMap<OffsetMap, readonly Fold[]>();

/** A template has the same map for as long as it is where it is. */
function knownFolds(region: TemplateRegion): readonly Fold[] {
  const last = known.get(region.map);
  if (last !== undefined) return last;
  const folds = templateFolds(region);
  known.set(region.map, folds);
  return folds;
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
  const open: { readonly indent: number; readonly start: number; readonly end: number }[] = [];
  let lastEnd = 0;
  const closeDownTo = (indent: number): void => {
    for (let last = open.at(-1); last !== undefined && last.indent >= indent; last = open.at(-1)) {
      open.pop();
      if (lastEnd > last.end)
        folds.push({ span: { start: last.start, end: lastEnd }, kind: 'block' });
    }
  };
  // Goes through every line of the file for every keystroke: by character codes, without a copy.
  for (let from = 0; from < text.length;) {
    const lineBreak = text.indexOf('\n', from);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    let start = from;
    while (start < lineEnd && text.charCodeAt(start) <= SPACE) start += 1;
    if (start < lineEnd) {
      closeDownTo(start - from);
      open.push({ indent: start - from, start, end: lineEnd });
      lastEnd = lineEnd;
      while (text.charCodeAt(lastEnd - 1) <= SPACE) lastEnd -= 1;
    }
    from = lineEnd + 1;
  }
  closeDownTo(0);
  return folds.sort((a, b) => a.span.start - b.span.start);
}

/** This and all below it is white space or a control character. */
const SPACE = 32;
