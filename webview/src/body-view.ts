/** A body as text: highlighted, cut at a size, with what wrote each piece. */
import type { PublicReport } from '../../protocol/src/report.ts';
import { highlightJson, type JsonToken } from './highlight-json.ts';
import { icon } from './icons.ts';
import { reveals } from './place-link.ts';
import { withoutBlanks } from './scenario-values.ts';
import { h, type Child, type VElement } from './vnode.ts';

/** Characters shown before "Show all". */
const shownAtFirst = 12_000;
/** Above this a colour for every token would make the page slow. */
const highlightedAtMost = 200_000;

export type Piece = PublicReport['provenance'][number];

export interface BodyViewOptions {
  /** Names the body among all of the panel; its fold and "show all" are kept by it. */
  readonly id: string;
  readonly text: string;
  readonly isBase64Encoded?: boolean;
  readonly pieces?: readonly Piece[];
  /** The person asked to see all of it. */
  readonly isShownWhole: boolean;
  /** The person asked to see JSON laid out. */
  readonly isLaidOut: boolean;
}

/** The body with its tools; says so in words where it is empty. */
export function bodyView(options: BodyViewOptions): VElement {
  const { id, text, isLaidOut } = options;
  if (text === '') return h('p', { class: 'quiet empty-body', key: `${id}-empty` }, 'Empty body');
  const laidOut = layOut(text);
  const showsLaidOut = isLaidOut && laidOut !== null;
  const whole = showsLaidOut ? laidOut : text;
  const shown = options.isShownWhole ? whole : whole.slice(0, shownAtFirst);
  return h(
    'div',
    { class: 'body', key: id },
    h('div', { class: 'body-tools' }, [
      options.isBase64Encoded === true && h('span', { class: 'quiet' }, 'Base64'),
      laidOut !== null &&
        laidOut !== text.trim() &&
        h(
          'button',
          {
            class: 'link',
            type: 'button',
            'data-action': 'lay-out',
            'data-id': id,
            'aria-pressed': String(isLaidOut),
          },
          isLaidOut ? 'As sent' : 'Laid out',
        ),
      h(
        'button',
        {
          class: 'tool',
          type: 'button',
          title: 'Copy body',
          'aria-label': 'Copy body',
          'data-action': 'copy',
          'data-id': id,
        },
        icon('copy'),
      ),
    ]),
    h(
      'pre',
      { tabindex: 0, 'aria-label': 'Body' },
      h('code', {}, content(shown, showsLaidOut ? [] : (options.pieces ?? []))),
    ),
    shown.length < whole.length && showAll(id, shown.length, whole.length),
  );
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

function content(text: string, pieces: readonly Piece[]): Child[] {
  const tokens: readonly JsonToken[] =
    text.length > highlightedAtMost || !/^\s*[[{"]/.test(text)
      ? [{ kind: 'plain', start: 0, end: text.length }]
      : highlightJson(text);
  if (text.length > highlightedAtMost) return [text];
  return splitByPieces(tokens, pieces, text.length).map(({ token, piece }) => {
    const part = text.slice(token.start, token.end);
    if (piece === undefined)
      return token.kind === 'plain' ? part : h('span', { class: `json-${token.kind}` }, part);
    const title = `Written by line ${piece.at.line}`;
    return h('span', { class: `json-${token.kind} piece`, title, ...reveals(piece.at) }, part);
  });
}

interface TokenOfPiece {
  readonly token: JsonToken;
  readonly piece: Piece | undefined;
}

/**
 * Cuts tokens where pieces begin and end. Pieces are in the order of the output; a part that no
 * reference wrote, such as literal text of the template, has none.
 */
export function splitByPieces(
  tokens: readonly JsonToken[],
  pieces: readonly Piece[],
  length: number,
): TokenOfPiece[] {
  const parts: TokenOfPiece[] = [];
  let next = 0;
  for (const token of tokens) {
    let start = token.start;
    while (start < token.end) {
      while (next < pieces.length && (pieces[next]?.end ?? 0) <= start) next++;
      const piece = pieces[next];
      const isInside = piece !== undefined && piece.start <= start;
      const border = isInside ? piece.end : (piece?.start ?? length);
      const end = Math.min(token.end, Math.max(border, start + 1));
      parts.push({ token: { kind: token.kind, start, end }, piece: isInside ? piece : undefined });
      start = end;
    }
  }
  return parts;
}

/** JSON with one value a line; null where the text is not JSON or would not stay the same JSON. */
export function layOut(text: string): string | null {
  if (text.length > highlightedAtMost || !/^\s*[[{]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    // Numbers such as 1.0 and doubled keys would come out as something else than was sent.
    if (JSON.stringify(value) !== withoutBlanks(text)) return null;
    return JSON.stringify(value, null, 2);
  } catch {
    return null;
  }
}
