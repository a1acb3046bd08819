import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import type { SetDirective, Template } from '../../vtl/ast.ts';
import { parse as parseTemplate } from '../../vtl/parser.ts';
import { walk } from '../../vtl/visit.ts';
import { blockDepth } from './block-depth.ts';
import type { FormatSettings, FormattedTemplate } from './format-settings.ts';

/** Blanks behind directives at the end of their line, which Velocity swallows: nothing is left. */
export function swallowedBlanks({ parse, text }: FormattedTemplate): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const strip = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    const swallowed = text.slice(start, end);
    const blanks = /^[ \t]+(?=\r?\n$)/.exec(swallowed)?.[0].length ?? 0;
    if (blanks > 0) edits.push({ span: { start, end: start + blanks }, newText: '' });
  };
  walk(parse.root, (node) => {
    if (node.kind === 'macro-call' || node.kind === 'literal') return false;
    if ('openTrailing' in node) strip(node.openTrailing);
    if (node.kind === 'set' || ('endMark' in node && node.endMark !== null)) strip(node.trailing);
    return undefined;
  });
  return edits;
}

/** A `#set` that begins its line is put as deep as its block, where Velocity swallows that. */
export function setIndents(
  { parse, text }: FormattedTemplate,
  { indent }: FormatSettings,
): readonly TextEdit[] {
  const depthAt = blockDepth(parse.root);
  const wanted = setsOf(parse.root).map(({ leading }): TextEdit | null => {
    const isLineStart = leading.start === 0 || text.charAt(leading.start - 1) === '\n';
    if (!isLineStart || !/^[ \t]*$/.test(text.slice(leading.start, leading.end))) return null;
    return { span: leading, newText: indent.repeat(depthAt(leading.start)) };
  });
  const edits = wanted.filter((edit) => edit !== null);
  // Whether new blanks are swallowed depends on what Velocity's lexer makes of the line before.
  const after = setsOf(parseTemplate(applyEdits(text, edits)).root);
  return edits.filter((edit) => {
    const leading = after[wanted.indexOf(edit)]?.leading;
    return leading !== undefined && leading.end - leading.start === edit.newText.length;
  });
}

/** In source order, but for those in texts that may be printed as they stand. */
function setsOf(root: Template): readonly SetDirective[] {
  const sets: SetDirective[] = [];
  walk(root, (node) => {
    if (node.kind === 'macro-call' || node.kind === 'literal') return false;
    if (node.kind === 'set') sets.push(node);
    return undefined;
  });
  return sets;
}
