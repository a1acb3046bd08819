/** A body as text: highlighted, folded, cut at a size, with what wrote each piece. */
import { blockText, layOut, type Block, type BlockedText } from './body/blocks.ts';
import { blockView, plainBlock, type Decoration } from './body/block-view.ts';
import { foldsOf, noFolds, type Folds } from './body/folds.ts';
import { within, writtenBy, type Interval } from './body/marked.ts';
import type { ShownBody } from './body/shown-body.ts';
import { textKind } from './body/text-kind.ts';
import { bodyTools, faultLine } from './body/tools.ts';
import type { ViewMemory } from './view-memory.ts';
import { h, type VElement } from './vnode.ts';

/** Characters shown before "Show all". */
const shownAtFirst = 12_000;
/** Blocks that hold their text from the beginning; the page fills the others in pauses. */
export const filledAtFirst = 40;

/** The body with its tools; says so in words where it is empty. */
export function bodyView(body: ShownBody, memory: ViewMemory): VElement {
  const { id, text, fault } = body;
  if (text === '') return h('p', { class: 'quiet empty-body', key: `${id}-empty` }, 'Empty body');
  const blocked = blockedBody(body, memory);
  const first = blocksAtFirst(blocked.blocks);
  const isCut =
    !memory.shownWhole.includes(id) && (blocked.blocks[first - 1]?.end ?? 0) < lengthOf(blocked);
  const folds = foldsOfBody(blocked, id, memory.folded);
  const decoration = {
    pieces: body.pieces,
    marked: markedIn(body, memory),
    fault,
    folds,
    showsBlanks: memory.showsBlanks,
  };
  const shown = isCut ? blocked.blocks.slice(0, first) : blocked.blocks;
  return h(
    'div',
    { class: 'body', key: id, 'data-body': id },
    bodyTools(body, memory, hasLayout(body, blocked)),
    fault !== null && faultLine(body, fault),
    h(
      'pre',
      {
        tabindex: 0,
        role: 'group',
        'aria-label': 'Body',
        'aria-description': keysOf(body, blocked),
      },
      h(
        'code',
        { class: `${blocked.lines === null ? 'as-sent' : 'laid-out'} of-${blocked.kind}` },
        shown.map((block, index) => {
          const isAtOnce = index < first && isSeenAtOnce(body);
          const isDrawn = isAtOnce || memory.drawn.has(`${id} ${index}`);
          if (isDrawn) return drawnOnce(blocked, block, index, decoration);
          const isFilled = index < (memory.filled.get(blocked) ?? filledAtFirst);
          return isFilled ? plainOnce(blocked, block, index, folds) : emptyBlock(block, index);
        }),
      ),
    ),
    isCut && showAll(id, shown.at(-1)?.end ?? 0, text.length),
  );
}

/** What of a body the template pieces at the editor's cursors wrote. */
export function markedIn(body: ShownBody, memory: ViewMemory): readonly Interval[] {
  const known = marked.get(body.pieces);
  if (known?.marks === memory.marks) return known.intervals;
  const intervals = writtenBy(body.pieces, memory.marks, body.text);
  marked.set(body.pieces, { marks: memory.marks, intervals });
  return intervals;
}

const marked = new WeakMap<
  ShownBody['pieces'],
  { readonly marks: ViewMemory['marks']; readonly intervals: readonly Interval[] }
>();

/** The body as it is cut into blocks for the page; the same as long as its text is. */
export function blockedBody({ id, text, mediaType }: ShownBody, memory: ViewMemory): BlockedText {
  const isLaidOut = memory.laidOut.includes(id);
  const isWhole = memory.shownWhole.includes(id);
  const known = blockedTexts.get(id);
  const isKnown =
    known?.of.text === text &&
    known.of.mediaType === mediaType &&
    known.of.isLaidOut === isLaidOut &&
    known.of.isWhole === isWhole;
  if (isKnown) return known.blocked;
  const length = isWhole ? text.length : shownAtFirst;
  const blocked = blockText(text, textKind(text, mediaType), isLaidOut, length);
  blockedTexts.set(id, { of: { text, mediaType, isLaidOut, isWhole }, blocked });
  return blocked;
}

const blockedTexts = new Map<
  string,
  {
    readonly of: Pick<ShownBody, 'text' | 'mediaType'> & {
      readonly isLaidOut: boolean;
      readonly isWhole: boolean;
    };
    readonly blocked: BlockedText;
  }
>();

/** Looking at the beginning is enough: what begins as JSON can be laid out. */
function hasLayout({ text }: ShownBody, { lines, kind }: BlockedText): boolean {
  return lines !== null || layOut(text.slice(0, shownAtFirst), kind) !== null;
}

function foldsOfBody({ text, lines }: BlockedText, id: string, folded: readonly string[]): Folds {
  if (lines === null) return noFolds;
  const paths = folded
    .filter((one) => one.startsWith(`${id} `))
    .map((one) => one.slice(id.length + 1));
  const known = foldsOnce.get(lines);
  const key = paths.join(' ');
  if (known?.key === key) return known.folds;
  const folds = foldsOf(text, lines, paths);
  foldsOnce.set(lines, { key, folds });
  return folds;
}

const foldsOnce = new WeakMap<object, { readonly key: string; readonly folds: Folds }>();

/** The text behind the last line of a body that is laid out is nothing but blanks. */
function lengthOf({ text, lines }: BlockedText): number {
  return lines?.ends.at(-1) ?? text.length;
}

/** A long body in a step that is closed by itself gets its colours when the step is opened. */
function isSeenAtOnce({ id, text }: ShownBody): boolean {
  return text.length <= shownAtFirst || id === 'request' || id === 'response';
}

/** How many blocks make the part that is shown before anybody asks for more. */
function blocksAtFirst(blocks: readonly Block[]): number {
  const index = blocks.findIndex(({ end }) => end >= shownAtFirst);
  return index < 0 ? blocks.length : index + 1;
}

interface Drawn {
  readonly decoration: Decoration;
  /** What of it concerns this block. */
  readonly own: string;
  readonly view: VElement | null;
}

/** Pictures by their blocks: a page of which nothing changed costs next to nothing to draw again. */
const drawnBlocks = new WeakMap<Block, Drawn>();
const plainBlocks = new WeakMap<
  Block,
  { readonly state: string; readonly view: VElement | null }
>();
const emptyBlocks = new WeakMap<Block, VElement>();

function drawnOnce(
  blocked: BlockedText,
  block: Block,
  index: number,
  decoration: Decoration,
): VElement | null {
  const marks = within(decoration.marked, block.start, block.end).map(
    ({ start, end }) => `${start} ${end}`,
  );
  const own = `${marks.join()}|${decoration.folds.stateOf(block.firstLine, block.endLine)}`;
  const known = drawnBlocks.get(block);
  const isSame =
    known?.own === own &&
    known.decoration.pieces === decoration.pieces &&
    known.decoration.fault?.problem === decoration.fault?.problem &&
    known.decoration.showsBlanks === decoration.showsBlanks;
  if (isSame) return known.view;
  const view = blockView(blocked, index, decoration);
  drawnBlocks.set(block, { decoration, own, view });
  return view;
}

function plainOnce(
  blocked: BlockedText,
  block: Block,
  index: number,
  folds: Folds,
): VElement | null {
  const known = plainBlocks.get(block);
  const state = folds.stateOf(block.firstLine, block.endLine);
  if (known?.state === state) return known.view;
  const view = plainBlock(blocked, index, folds);
  plainBlocks.set(block, { state, view });
  return view;
}

/** A block whose text the page has not been given yet; it is so in a moment. */
function emptyBlock(block: Block, index: number): VElement {
  const view =
    emptyBlocks.get(block) ??
    h('div', { class: 'block plain empty', key: index, 'data-block': index });
  emptyBlocks.set(block, view);
  return view;
}

/** Said by screen readers behind the name. */
function keysOf({ pieces }: ShownBody, { lines }: BlockedText): string | undefined {
  const keys = [
    ...(pieces.count > 0 ? ['Arrow keys go from piece to piece, Enter shows what wrote it.'] : []),
    ...(lines !== null ? ['Enter on a fold opens and closes it.'] : []),
  ];
  return keys.length === 0 ? undefined : keys.join(' ');
}

function showAll(id: string, shown: number, whole: number): VElement {
  return h(
    'div',
    { class: 'cut' },
    h('span', { class: 'quiet' }, `The first ${count(shown)} of ${count(whole)} characters`),
    h(
      'button',
      { class: 'link', type: 'button', 'data-action': 'show-all', 'data-id': id },
      'Show all',
    ),
  );
}

/** Always the same digits and commas, whatever the machine's language. */
function count(characters: number): string {
  return characters.toLocaleString('en-US');
}
