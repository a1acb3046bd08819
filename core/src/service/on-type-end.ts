import type { TextEdit } from '../text/text-edit.ts';
import type { Node } from '../vtl/ast.ts';
import { pathTo } from '../vtl/visit.ts';
import type { Analysis } from './analysis.ts';
import { hasLines } from './carrier-text.ts';
import { regionAt } from './region-at.ts';

/**
 * The `#end` that is missing once a person has begun a new line behind `#if(…)`, `#foreach(…)`,
 * `#define(…)` or `#macro(…)`: on a line of its own behind the cursor, as deep as the directive.
 * Null where every block has its end, and in scalars that have no lines.
 */
export function onTypeEnd(analysis: Analysis, fileOffset: number): TextEdit | null {
  const { text } = analysis;
  const lineStart = text.lastIndexOf('\n', fileOffset - 1) + 1;
  if (lineStart === 0 || text.slice(lineStart, fileOffset).trim() !== '') return null;
  // What is behind the cursor on its line stays the block's first line.
  const lineEnd = endOfLine(text, fileOffset);
  if (text.slice(fileOffset, lineEnd).trim() !== '') return null;
  const headEnd = text.slice(0, lineStart).trimEnd().length;
  const place = regionAt(analysis, headEnd);
  if (place === null || !hasLines(place.region.style)) return null;
  const { parse } = place.region;
  const around = pathTo(parse.root, Math.max(0, place.offset - 1));
  const opened = around.find(
    (node) => isBlock(node) && parse.text.slice(node.head.start, place.offset).indexOf('\n') < 0,
  );
  // An inner block takes the end of an outer one, so that any of them may be the open one.
  if (opened === undefined || !around.some((node) => isBlock(node) && !node.closed)) return null;
  const headLine = text.lastIndexOf('\n', headEnd - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(headLine, headEnd))?.[0] ?? '';
  const newline = text.charAt(lineStart - 2) === '\r' ? '\r\n' : '\n';
  return { span: { start: lineEnd, end: lineEnd }, newText: `${newline}${indent}#end` };
}

function isBlock(
  node: Node,
): node is Extract<Node, { readonly endMark: unknown; readonly body: object }> {
  switch (node.kind) {
    case 'if':
    case 'foreach':
    case 'define':
    case 'macro':
      return true;
    default:
      return false;
  }
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
