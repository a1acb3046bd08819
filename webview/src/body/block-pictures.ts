/**
 * Pictures of the blocks of bodies, each kept as long as it would be made the same again. A key in a
 * template gives a report that is new as a whole, of which most blocks read as they did before; to
 * make and compare all of their pictures would take longer than a frame.
 */
import { h, type VElement } from '../vnode.ts';
import { blockView, plainBlock, type Decoration } from './block-view.ts';
import type { Block, BlockedText } from './blocks.ts';
import { canFold, foldedCount } from './folds.ts';
import { within } from './marked.ts';

/** What the pictures of a body are made from. */
export interface Source {
  /** The body's id. */
  readonly id: string;
  readonly blocked: BlockedText;
  readonly decoration: Decoration;
}

interface Picture {
  readonly isDrawn: boolean;
  readonly source: Source;
  readonly text: string;
  /** All else that it was made from. */
  readonly rest: string;
  readonly view: VElement | null;
}

/** By the body's id and the block's index: the last that was shown there. */
const pictures = new Map<string, (Picture | undefined)[]>();

/** Plain pictures that one drawing may make; what is left is made in the pauses behind it. */
export interface Allowance {
  left: number;
}

/** A block in its colours; null where all of it is folded away. */
export function drawnPicture(source: Source, index: number): VElement | null {
  return pictureOf(source, index, true, { left: 1 });
}

/**
 * A block in plain text; null where all of it is folded away. One that is not known yet, and that
 * nothing is left for, is an empty block.
 */
export function plainPicture(source: Source, index: number, allowance: Allowance): VElement | null {
  return pictureOf(source, index, false, allowance);
}

function pictureOf(
  source: Source,
  index: number,
  isDrawn: boolean,
  allowance: Allowance,
): VElement | null {
  const { id, blocked, decoration } = source;
  const block = blocked.blocks[index];
  if (block === undefined || isFoldedAway(block, decoration)) return null;
  const known = pictures.get(id) ?? [];
  pictures.set(id, known);
  // Of a text that was longer nothing is kept.
  if (known.length > blocked.blocks.length) known.length = blocked.blocks.length;
  const before = known[index];
  if (before?.isDrawn === isDrawn && isSameSource(before.source, source, isDrawn))
    return before.view;
  const text = blocked.text.slice(block.start, block.end);
  const rest = plainRest(source, block) + (isDrawn ? drawnRest(source, block, index) : '');
  const isSame = before?.isDrawn === isDrawn && before.rest === rest && before.text === text;
  if (!isSame && allowance.left === 0) return emptyBlock(index);
  if (!isSame) allowance.left -= 1;
  const make = (): VElement | null =>
    isDrawn ? blockView(blocked, index, decoration) : plainBlock(blocked, index, decoration.folds);
  const view = isSame ? before.view : make();
  known[index] = { isDrawn, source, text, rest, view };
  return view;
}

/** Most drawings of the panel change nothing of a body: then nothing of it is looked at. */
function isSameSource(one: Source, other: Source, isDrawn: boolean): boolean {
  const { decoration: a, blocked } = one;
  const { decoration: b } = other;
  if (blocked !== other.blocked || a.folds !== b.folds) return false;
  return (
    !isDrawn ||
    (a.pieces === b.pieces &&
      a.marked === b.marked &&
      a.fault === b.fault &&
      a.showsBlanks === b.showsBlanks)
  );
}

function isFoldedAway({ firstLine, endLine }: Block, { folds }: Decoration): boolean {
  if (folds.folded.size === 0) return false;
  for (let line = firstLine; line < endLine; line += 1) if (!folds.isHidden(line)) return false;
  return true;
}

/** Beside its text, what a plain picture is made from. */
function plainRest({ blocked, decoration }: Source, block: Block): string {
  const { firstLine, endLine, continues } = block;
  const state = decoration.folds.stateOf(firstLine, endLine);
  const depth = blocked.lines?.depths[firstLine] ?? '';
  return [blocked.kind, blocked.lines !== null, continues, depth, state].join();
}

/** Beside all that, what one with colours is made from; offsets are those from the block's beginning. */
function drawnRest({ blocked, decoration }: Source, block: Block, index: number): string {
  const { pieces, marked, fault, showsBlanks } = decoration;
  const { start, end, isInString } = block;
  const isLast = index === blocked.blocks.length - 1;
  const rest: unknown[] = [showsBlanks, isInString, isLast];
  for (const mark of within(marked, start, end)) rest.push(mark.start - start, mark.end - start);
  if (fault !== null && fault.offset >= start && (fault.offset <= end || isLast))
    rest.push(fault.offset - start, JSON.stringify(fault.problem));
  const first = pieces.indexAt(start);
  rest.push('pieces', first);
  for (let piece = first; piece < pieces.count && pieces.startOf(piece) < end; piece += 1) {
    const writer = pieces.writerOf(piece);
    rest.push(pieces.endOf(piece) - start, writer?.at.line, writer?.literal);
  }
  return rest.join() + foldRest(blocked, block, decoration);
}

/** Which lines can be folded depends on brackets far behind them. */
function foldRest({ lines }: BlockedText, block: Block, { folds }: Decoration): string {
  if (lines === null) return '';
  let text = '|';
  for (let line = block.firstLine; line < block.endLine; line += 1) {
    text += canFold(lines, line) ? '+' : '-';
    if (folds.folded.has(line)) text += foldedCount(lines, line);
  }
  return text;
}

/** A block whose text the page has not been given yet; it is so in a moment. */
function emptyBlock(index: number): VElement {
  return (emptyBlocks[index] ??= h('div', {
    class: 'block plain empty',
    key: index,
    'data-block': index,
  }));
}

const emptyBlocks: (VElement | undefined)[] = [];
