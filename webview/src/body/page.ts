/** What a person does with bodies on the page: pointing, arrow keys, folding, scrolling, copying. */
import type { FromWebview } from '../../../protocol/src/panel.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import { markedIn } from './body-view.ts';
import { toggled, type ViewMemory } from '../view-memory.ts';
import { copyExactly } from './copy.ts';
import { Filling } from './filling.ts';
import { pathOfLine } from './json-lines.ts';
import { moveByKeys } from './keys.ts';
import { lightUp, revealPieces } from './light.ts';
import { BlocksInView } from './in-view.ts';
import { shownBody, writtenBodies, type ShownBody } from './shown-body.ts';
import { shownText } from './shown-text.ts';

/** The panel around the bodies. */
export interface Panel {
  readonly report: SentReport | null;
  readonly memory: ViewMemory;
  /** Takes over a memory and draws the panel anew. */
  remember(memory: ViewMemory): void;
  post(message: FromWebview): void;
}

/** Blocks that keep their colours when they are scrolled away, for who goes back and forth. */
const keptOutOfView = 8;

const noLines = { lines: null, text: '' };

export class BodyPage {
  readonly #root: HTMLElement;
  readonly #panel: Panel;
  readonly #inView: BlocksInView;
  readonly #filling: Filling;
  /** Which of the marks was shown last, for who asks again and again. */
  #shownMark = -1;

  constructor(root: HTMLElement, panel: Panel) {
    this.#root = root;
    this.#panel = panel;
    this.#inView = new BlocksInView((blocks) => this.#draw(blocks));
    this.#filling = new Filling(() => panel.remember(panel.memory));
    const pieceOf = (element: HTMLElement) => this.#pieceOf(element);
    lightUp(root, (at) => panel.post({ type: 'light', at }), pieceOf);
    revealPieces(root, (at) => panel.post({ type: 'reveal', at }), pieceOf);
    moveByKeys(root, (element) => this.#drawAround(element));
    copyExactly(root, (element, line) => this.#foldedText(element, line));
  }

  /** What each `data-action` does. */
  readonly actions: Readonly<Record<string, (target: HTMLElement) => void>> = {
    'show-all': ({ dataset }) => this.#change('shownWhole', dataset['id'] ?? ''),
    'lay-out': ({ dataset }) => this.#change('laidOut', dataset['id'] ?? ''),
    'show-blanks': () => {
      const { memory } = this.#panel;
      this.#panel.remember({ ...memory, showsBlanks: !memory.showsBlanks });
    },
    fold: (target) => this.#fold(target),
    'show-fault': ({ dataset }) => {
      const body = this.#bodyById(dataset['id'] ?? '');
      if (body?.fault) this.#goTo(body, body.fault.offset, '.fault');
    },
  };

  /** After each drawing: new blocks are watched, so that they get their colours when they are seen. */
  drawn(): void {
    this.#inView.watch(this.#root);
    this.#filling.goOn(this.#root);
  }

  /** Scrolls to what the template piece at the cursor wrote; each time to the next. */
  showMarks(): void {
    const { report, memory } = this.#panel;
    if (report === null) return;
    const places = writtenBodies(report).flatMap((id) => {
      const body = shownBody(report, id);
      const isOnPage = this.#elementOf(id) !== null;
      return isOnPage ? markedIn(body, memory).map(({ start }) => ({ body, start })) : [];
    });
    // What a step shows that is closed by itself stands in the message behind it too.
    const seen = new Set(places.filter(({ body }) => !body.id.startsWith('render-')).map(key));
    const shown = places.filter(
      (place) => !place.body.id.startsWith('render-') || !seen.has(key(place)),
    );
    if (shown.length === 0) {
      this.#panel.post({ type: 'nothing-written' });
      return;
    }
    this.#shownMark = (this.#shownMark + 1) % shown.length;
    const place = shown[this.#shownMark];
    if (place !== undefined) this.#goTo(place.body, place.start, 'mark');

    function key({ body, start }: (typeof places)[number]): string {
      return `${body.output ?? ''} ${start}`;
    }
  }

  /** The blocks that keep their colours when another report comes: others get them when they are seen again. */
  get drawnInView(): ViewMemory['drawn'] {
    const inView = this.#inView.blocks;
    return new Set([...this.#panel.memory.drawn].filter((block) => inView.has(block)));
  }

  /** Another place was marked. */
  marksChanged(): void {
    this.#shownMark = -1;
  }

  /** Brings the character at `offset` into view, and the keyboard to it. */
  #goTo(body: ShownBody, offset: number, selector: string): void {
    const { memory } = this.#panel;
    const { blocks } = shownText(body, memory);
    const index = Math.max(
      0,
      blocks.findIndex(({ end }) => end > offset),
    );
    const block = offset >= body.text.length ? blocks.length - 1 : index;
    const isWhole = memory.shownWhole.includes(body.id);
    const folded = memory.folded.filter((one) => !one.startsWith(`${body.id} `));
    this.#panel.remember({
      ...memory,
      shownWhole: isWhole || offset < 10_000 ? memory.shownWhole : [...memory.shownWhole, body.id],
      folded,
      drawn: new Set([...memory.drawn, `${body.id} ${block}`]),
    });
    const element = this.#elementOf(body.id);
    for (
      let fold = element?.closest('details');
      fold;
      fold = fold.parentElement?.closest('details')
    )
      fold.open = true;
    const before = blocks[block]?.start ?? 0;
    const marks = markedIn(body, this.#panel.memory).filter(
      ({ start }) => start >= before && start < offset,
    );
    const found = element?.querySelectorAll<HTMLElement>(`[data-block="${block}"] ${selector}`);
    const target = found?.[selector === 'mark' ? Math.min(marks.length, found.length - 1) : 0];
    target?.scrollIntoView({ block: 'center' });
    if (selector === '.fault') target?.focus({ preventScroll: true });
    target?.classList.add('shown');
    target?.addEventListener('animationend', () => target.classList.remove('shown'), {
      once: true,
    });
  }

  #change(what: 'shownWhole' | 'laidOut', id: string): void {
    const { memory } = this.#panel;
    this.#panel.remember({ ...memory, [what]: toggled(memory[what], id) });
  }

  #fold(target: HTMLElement): void {
    const body = this.#bodyOf(target);
    if (body === null) return;
    const { memory } = this.#panel;
    const { lines, text } = shownText(body, memory).blocked;
    if (lines === null) return;
    const line = Number(target.dataset['line']);
    const path = `${body.id} ${pathOfLine(text, lines, line)}`;
    this.#panel.remember({ ...memory, folded: toggled(memory.folded, path) });
    // The keyboard stays at the fold, also when it was its mark that was pressed.
    this.#elementOf(body.id)
      ?.querySelector<HTMLElement>(`.fold[data-line="${line}"]`)
      ?.focus({ preventScroll: true });
  }

  /** Colours blocks that came into view, and gives up those that nobody has seen for long. */
  #draw(blocks: readonly string[]): void {
    const { memory } = this.#panel;
    const inView = this.#inView.blocks;
    const others = [...memory.drawn].filter((block) => !inView.has(block));
    const kept = [...memory.drawn].filter((block) => inView.has(block));
    this.#panel.remember({
      ...memory,
      drawn: new Set([...others.slice(-keptOutOfView), ...kept, ...blocks]),
    });
  }

  /** Colours the block of an element that the keyboard is about to go to. */
  #drawAround(block: HTMLElement): void {
    const id = block.closest<HTMLElement>('[data-body]')?.dataset['body'] ?? '';
    this.#draw([`${id} ${block.dataset['block'] ?? ''}`]);
  }

  #foldedText(element: Element, line: number): string {
    const body = this.#bodyOf(element);
    const { lines, text } = body === null ? noLines : shownText(body, this.#panel.memory).blocked;
    return text.slice(lines?.ends[line], lines?.starts[lines.closes[line] ?? line]);
  }

  #bodyById(id: string): ShownBody | null {
    const { report } = this.#panel;
    return report === null ? null : shownBody(report, id);
  }

  #bodyOf(element: Element): ShownBody | null {
    const id = element.closest<HTMLElement>('[data-body]')?.dataset['body'];
    return id === undefined ? null : this.#bodyById(id);
  }

  #pieceOf(element: HTMLElement): { readonly body: ShownBody; readonly index: number } | null {
    const body = this.#bodyOf(element);
    return body === null ? null : { body, index: Number(element.dataset['piece']) };
  }

  #elementOf(id: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-body="${id}"]`);
  }
}
