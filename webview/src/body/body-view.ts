/** A body as text: highlighted, folded, cut at a size, with what wrote each piece. */
import { drawnPicture, plainPicture } from './block-pictures.ts';
import type { Block, BlockedText } from './blocks.ts';
import { writtenBy, type Interval } from './marked.ts';
import type { ShownBody } from './shown-body.ts';
import { shownAtFirst, shownText } from './shown-text.ts';
import { bodyTools, faultLine } from './tools.ts';
import { countText } from '../count-text.ts';
import type { ViewMemory } from '../view-memory.ts';
import { h, type VElement } from '../vnode.ts';

/** Blocks of a body that one drawing may give their text; a few milliseconds' work. */
const filledAtOnce = 80;

/** The body with its tools; says so in words where it is empty. */
export function bodyView(body: ShownBody, memory: ViewMemory): VElement {
  const { id, text, fault, pieces } = body;
  if (text === '') return h('p', { class: 'quiet empty-body', key: `${id}-empty` }, 'Empty body');
  const shown = shownText(body, memory);
  const { blocked, blocks, folds } = shown;
  const first = blocksAtFirst(blocks);
  const isCut =
    !memory.shownWhole.includes(id) && (blocks[first - 1]?.end ?? 0) < lengthOf(blocked);
  const { showsBlanks } = memory;
  const decoration = { pieces, marked: markedIn(body, memory), fault, folds, showsBlanks };
  const source = { id, blocked, decoration };
  const count = isCut ? first : blocks.length;
  const allowance = { left: filledAtOnce };
  return h(
    'div',
    { class: 'body', key: id, 'data-body': id },
    bodyTools(body, memory, shown.hasLayout),
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
        blocks.slice(0, count).map((_, index) => {
          const isAtOnce = index < first && isSeenAtOnce(body);
          const isDrawn = isAtOnce || memory.drawn.has(`${id} ${index}`);
          return isDrawn ? drawnPicture(source, index) : plainPicture(source, index, allowance);
        }),
      ),
    ),
    isCut && showAll(id, blocks[count - 1]?.end ?? 0, text.length),
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
    h(
      'span',
      { class: 'quiet' },
      `The first ${countText(shown)} of ${countText(whole)} characters`,
    ),
    h(
      'button',
      { class: 'link', type: 'button', 'data-action': 'show-all', 'data-id': id },
      'Show all',
    ),
  );
}
