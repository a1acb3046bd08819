/** A body's text as the page shows it: cut into blocks, laid out or not, partly folded. */
import type { ViewMemory } from '../view-memory.ts';
import { blockText, layOut, type Block, type BlockedText } from './blocks.ts';
import { foldsOf, noFolds, type Folds } from './folds.ts';
import type { ShownBody } from './shown-body.ts';
import { textKind } from './text-kind.ts';

/** Characters shown before "Show all". */
export const shownAtFirst = 12_000;

/** So many characters tell whether there is more than one line to it. */
const beginning = 2000;

export interface ShownText {
  readonly blocked: BlockedText;
  readonly blocks: readonly Block[];
  readonly folds: Folds;
  /** It has a layout, be it shown or not. */
  readonly hasLayout: boolean;
}

interface Known {
  readonly of: Pick<ShownBody, 'text' | 'mediaType'> & {
    readonly isLaidOut: boolean;
    readonly isWhole: boolean;
  };
  readonly folded: string;
  readonly shown: ShownText;
}

const known = new Map<string, Known>();

/** The same object as long as nothing of it changes. */
export function shownText({ id, text, mediaType }: ShownBody, memory: ViewMemory): ShownText {
  const of = {
    text,
    mediaType,
    isLaidOut: memory.laidOut.includes(id),
    isWhole: memory.shownWhole.includes(id),
  };
  const paths = memory.folded
    .filter((one) => one.startsWith(`${id} `))
    .map((one) => one.slice(id.length + 1));
  const folded = paths.join(' ');
  const before = known.get(id);
  const isSameText = before !== undefined && isSame(before.of, of);
  if (isSameText && before.folded === folded) return before.shown;
  const length = of.isWhole ? text.length : shownAtFirst;
  const blocked = isSameText
    ? before.shown.blocked
    : blockText(text, textKind(text, mediaType), of.isLaidOut, length);
  const { blocks, lines, kind } = blocked;
  const shown = {
    blocked,
    blocks,
    folds: lines === null ? noFolds : foldsOf(text, lines, paths),
    // Looking at the beginning is enough: what begins as JSON can be laid out.
    hasLayout: lines !== null || layOut(text.slice(0, beginning), kind) !== null,
  };
  known.set(id, { of, folded, shown });
  return shown;
}

function isSame(one: Known['of'], other: Known['of']): boolean {
  return (
    one.isLaidOut === other.isLaidOut &&
    one.isWhole === other.isWhole &&
    one.mediaType === other.mediaType &&
    one.text === other.text
  );
}
