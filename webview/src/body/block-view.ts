/** A block of a body as a picture: its tokens, who wrote them, what is marked, what is folded. */
import type { Writer } from '../../../protocol/src/packed-provenance.ts';
import type { At, PublicProblem } from '../../../protocol/src/report.ts';
import { reveals } from '../place-link.ts';
import { h, type Child, type VElement } from '../vnode.ts';
import { withBlanks } from './blanks.ts';
import type { Block, BlockedText } from './blocks.ts';
import { canFold, foldedCount, type Folds } from './folds.ts';
import { indentOf, lineTokens, type Shown } from './line-tokens.ts';
import { within, type Interval } from './marked.ts';
import { partsOf, type Part } from './parts.ts';
import type { Pieces } from './pieces.ts';
import { highlight } from './text-kind.ts';

/** All that is shown of a body beside its text. */
export interface Decoration {
  readonly pieces: Pieces;
  readonly marked: readonly Interval[];
  /** What is wrong with the text, at which offset. */
  readonly fault: { readonly problem: PublicProblem; readonly offset: number } | null;
  readonly folds: Folds;
  readonly showsBlanks: boolean;
}

const keyAndColon = /^("(?:[^"\\\n]|\\.)*")\s*:\s*/;

/** A block in plain text: for those that nobody sees just now. Null where all of it is folded. */
export function plainBlock(blocked: BlockedText, index: number, folds: Folds): VElement | null {
  const block = blocked.blocks[index];
  if (block === undefined) return null;
  const { text, lines } = blocked;
  if (lines === null) return frame(block, index, 'plain', [text.slice(block.start, block.end)]);
  const shown: string[] = [];
  for (let line = block.firstLine; line < block.endLine; line += 1) {
    if (folds.isHidden(line)) continue;
    const raw = text.slice(lines.starts[line], lines.ends[line]);
    // Found by a search just as what is coloured is.
    shown.push(`${indentOf(lines, line)}${raw.replace(keyAndColon, '$1: ')}\n`);
  }
  return shown.length === 0 ? null : frame(block, index, 'plain', [shown.join('')]);
}

/** A block in its colours. Null where all of it is folded. */
export function blockView(
  blocked: BlockedText,
  index: number,
  decoration: Decoration,
): VElement | null {
  const block = blocked.blocks[index];
  if (block === undefined) return null;
  const draw = new BlockDrawing(blocked, decoration, block);
  const { lines } = blocked;
  if (lines === null) {
    const text = blocked.text.slice(block.start, block.end);
    const tokens = highlight(blocked.kind, text, block.isInString);
    draw.show(
      tokens.map(({ kind, start, end }) => ({
        token: { kind, start: start + block.start, end: end + block.start },
      })),
    );
  } else {
    for (let line = block.firstLine; line < block.endLine; line += 1)
      if (!decoration.folds.isHidden(line)) draw.showLine(line);
  }
  const children = draw.end(index === blocked.blocks.length - 1);
  return children.length === 0 ? null : frame(block, index, 'drawn', children);
}

function frame(
  { continues }: Block,
  index: number,
  state: 'plain' | 'drawn',
  children: readonly Child[],
): VElement {
  const name = `block ${state}${continues ? ' continues' : ''}`;
  return h('div', { class: name, key: index, 'data-block': index }, children);
}

class BlockDrawing {
  readonly #blocked: BlockedText;
  readonly #decoration: Decoration;
  readonly #children: Child[] = [];
  /** Parts of one piece stand in one element. */
  #group: Child[] = [];
  #piece = -1;
  /** Up to where the text has been drawn; -1 before the first token. */
  #at = -1;
  /** Of what is marked in the body, what is in this block. */
  readonly #marked: readonly Interval[];

  constructor(blocked: BlockedText, decoration: Decoration, { start, end }: Block) {
    this.#blocked = blocked;
    this.#decoration = decoration;
    this.#marked = within(decoration.marked, start, end);
  }

  showLine(line: number): void {
    const { text, kind, lines } = this.#blocked;
    if (lines === null) return;
    this.#closeGroup();
    const { folds } = this.#decoration;
    const isFolded = folds.folded.has(line);
    if (canFold(lines, line)) this.#children.push(foldButton(line, isFolded));
    this.#children.push(indentOf(lines, line));
    this.show(lineTokens(text, kind, lines.starts[line] ?? 0, lines.ends[line] ?? 0));
    if (isFolded) {
      this.#closeGroup();
      const close = lines.closes[line] ?? line;
      this.#children.push(foldedMark(line, foldedCount(lines, line)));
      this.#at = lines.starts[close] ?? 0;
      this.show(lineTokens(text, kind, this.#at, lines.ends[close] ?? 0));
    }
    this.#closeGroup();
    this.#children.push('\n');
  }

  show(shown: readonly Shown[]): void {
    const { pieces, fault } = this.#decoration;
    const marked = this.#marked;
    const offset = fault?.offset ?? -1;
    for (const one of shown) {
      if ('blanks' in one) this.#group.push(one.blanks);
      else for (const part of partsOf([one.token], pieces, marked, offset)) this.#showPart(part);
    }
  }

  /** @param isLast nothing of the text stands behind this block. */
  end(isLast: boolean): readonly Child[] {
    const { fault } = this.#decoration;
    this.#closeGroup();
    if (fault !== null && isLast && fault.offset >= this.#at && this.#at >= 0)
      this.#children.push(faultMark(fault.problem, ''));
    return this.#children;
  }

  #showPart(part: Part): void {
    const { fault, showsBlanks } = this.#decoration;
    const { kind, start, end, piece, isMarked, isFault } = part;
    const text = this.#blocked.text.slice(start, end);
    // The layout leaves blanks out, also where one of them is what is wrong.
    const isPassed = fault !== null && this.#at >= 0 && this.#at <= fault.offset;
    if (isPassed && fault.offset < start) {
      this.#closeGroup();
      this.#children.push(faultMark(fault.problem, ''));
    }
    this.#at = end;
    if (piece !== this.#piece) this.#closeGroup();
    this.#piece = piece;
    const content = withBlanks(text, showsBlanks);
    if (isFault && fault !== null) this.#group.push(faultMark(fault.problem, text));
    else if (isMarked) this.#group.push(h('mark', { class: `token-${kind}` }, content));
    else if (kind !== 'plain') this.#group.push(h('span', { class: `token-${kind}` }, content));
    else this.#group.push(content);
  }

  #closeGroup(): void {
    const writer = this.#decoration.pieces.writerOf(this.#piece);
    if (writer === null) this.#children.push(...this.#group);
    else if (this.#group.length > 0)
      this.#children.push(pieceView(writer, this.#piece, this.#group));
    this.#group = [];
    this.#piece = -1;
  }
}

function pieceView(
  { at, literal }: Writer<At>,
  index: number,
  children: readonly Child[],
): VElement {
  const title =
    literal === true
      ? `Text of line ${at.line} (Ctrl+click shows it there)`
      : `Written by line ${at.line}`;
  const name = literal === true ? 'piece literal' : 'piece';
  return h('span', { class: name, title, tabindex: -1, 'data-piece': index }, children);
}

/** Where the text stops being JSON; a gap where it is a break or the end. */
function faultMark({ message, at }: PublicProblem, text: string): VElement {
  const isGap = text.trim() === '';
  return h(
    'span',
    {
      class: isGap ? 'fault gap' : 'fault',
      title: message,
      tabindex: -1,
      role: 'link',
      'aria-label': `${text} ${message}`,
      ...(at !== undefined && reveals(at)),
    },
    text,
  );
}

function foldButton(line: number, isFolded: boolean): VElement {
  return h('button', {
    class: 'fold',
    type: 'button',
    tabindex: -1,
    'aria-expanded': String(!isFolded),
    'aria-label': isFolded ? 'Unfold' : 'Fold',
    'data-action': 'fold',
    'data-line': line,
  });
}

/** Its text is put in by the style sheet, so that it is not copied. */
function foldedMark(line: number, count: string): VElement {
  return h('button', {
    class: 'folded',
    type: 'button',
    tabindex: -1,
    title: 'Unfold',
    'aria-label': `${count} folded away`,
    'data-action': 'fold',
    'data-line': line,
    'data-count': count,
  });
}
