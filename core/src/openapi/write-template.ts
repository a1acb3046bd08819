/** A template as the text of a scalar: what writes an edited template back into its file. */
import { blankStep } from '../text/indent-step.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { ScalarNode, ScalarStyle } from './host-tree.ts';
import { isPlain, isSingleQuotable, quoted } from './write-value.ts';

/**
 * The edit that makes a scalar hold `text`, in its own style or in another, where need be in one that
 * can hold it: a literal block, or double quotes. `file` is the text that the scalar was read from.
 * Null where what stands behind the scalar on its line would become part of it. Whether the place
 * allows the style (a flow map has no blocks) is for the caller to find out by reading the result.
 */
export function writeTemplate(
  file: string,
  scalar: ScalarNode,
  text: string,
  style: ScalarStyle = scalar.style,
): TextEdit | null {
  const { span, block } = scalar;
  const end = block ? Math.max(block.content.end, span.end) : span.end;
  const lineBreak = file.includes('\r\n') ? '\r\n' : '\n';
  const chosen = styleFor(text, style);
  if (chosen === 'literal') {
    const behind = /^[^\r\n]*/.exec(file.slice(end))?.[0] ?? '';
    const endsLine = file.charAt(end - 1) === '\n';
    if (!endsLine && behind.trim() !== '') return null;
    const written = literalBlock(file, scalar, text, lineBreak);
    const newText = endsLine ? written + lineBreak : written;
    return { span: { start: span.start, end: endsLine ? end : end + behind.length }, newText };
  }
  const line = oneLine(text, chosen);
  const newText = file.charAt(end - 1) === '\n' ? line + lineBreak : line;
  return { span: { start: span.start, end }, newText };
}

/** The style itself where it can hold the text without loss, else the nearest that can. */
function styleFor(text: string, style: ScalarStyle): ScalarStyle {
  const isBlock = /^[\t\n\x20-\x7e\xa0-\ud7ff\ud800-\udfff]+$/.test(text) && /\S/.test(text);
  switch (style) {
    case 'json':
    case 'double':
      return style;
    case 'literal':
    case 'folded':
      return isBlock ? 'literal' : 'double';
    case 'single':
      return isSingleQuotable(text) && !text.includes('\n') ? 'single' : 'double';
    case 'plain':
    case 'missing':
      if (isPlain(text)) return 'plain';
      return isBlock && text.includes('\n') ? 'literal' : 'double';
  }
}

function oneLine(text: string, style: ScalarStyle): string {
  if (style === 'single') return quoted(text);
  return style === 'plain' ? text : JSON.stringify(text);
}

function literalBlock(
  file: string,
  { span, block }: ScalarNode,
  text: string,
  lineBreak: string,
): string {
  const lineStart = file.lastIndexOf('\n', span.start - 1) + 1;
  const outer = /^[ ]*(?:- +)*/.exec(file.slice(lineStart))?.[0].length ?? 0;
  const first =
    block && /^(?:[ \t]*\r?\n)*([ ]+)\S/.exec(file.slice(block.content.start, block.content.end));
  const indent = block?.indent ?? first?.[1]?.length ?? outer + blankStep(file);
  // Where the first line begins with blanks they must be told from the indentation, by one digit.
  const isTold = /^\n*[ \t]/.test(text);
  const inner =
    isTold && indent - outer > 9 ? outer + blankStep(file) : Math.max(indent, outer + 1);
  const indicator = isTold ? String(inner - outer) : '';
  const chomp = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const comment = block
    ? (/^[|>][-+\d]*([ \t]+#[^\r\n]*)?/.exec(file.slice(span.start))?.[1] ?? '')
    : '';
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n').map((line) => (line === '' ? '' : ' '.repeat(inner) + line));
  return [`|${indicator}${chomp}${comment}`, ...lines].join(lineBreak);
}
