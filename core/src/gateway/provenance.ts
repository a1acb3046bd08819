/** Which piece of a template wrote which part of a body, as places of the host file. */
import type { Span } from '../text/span.ts';
import type { Rendering } from '../velocity/evaluate.ts';
import type { TemplateEntry } from './integration.ts';
import type { Provenance } from './report.ts';

/**
 * The pieces of a rendering in the order of its output, without a gap. Text that the template
 * holds as it was written comes line by line, so that each line leads to its own.
 */
export function provenanceOf(
  output: Provenance['output'],
  entry: TemplateEntry,
  rendering: Pick<Rendering, 'output' | 'pieces'>,
): readonly Provenance[] {
  const { text } = entry;
  // A loop writes the same parts of the template thousands of times: each is placed once.
  const places = new Map<number, Span>();
  const lines = new Map<number, readonly Line[]>();
  const pieces: Provenance[] = [];
  for (const { start, end, span } of rendering.pieces) {
    const key = span.start * (text.length + 1) + span.end;
    const isVerbatim =
      end - start === span.end - span.start &&
      rendering.output.slice(start, end) === text.slice(span.start, span.end);
    if (isVerbatim) {
      const own = lines.get(key) ?? linesOf(span, entry);
      lines.set(key, own);
      for (const { from, to, writer } of own)
        pieces.push({ output, start: start + from, end: start + to, ...writer });
    } else {
      const at = places.get(key) ?? placeIn(entry, span);
      places.set(key, at);
      pieces.push({ output, start, end, at });
    }
  }
  return pieces;
}

/** A span of the template as one of the host file; the span may be a whole node of the tree. */
export function placeIn(entry: TemplateEntry, { start, end }: Span): Span {
  return entry.map.toFile({ start, end });
}

/** The place that wrote the character at `offset`: of text the character, else the whole piece. */
export function writerOf(pieces: readonly Provenance[], offset: number): Span | null {
  const inside = pieces.find(({ start, end }) => start <= offset && offset < end);
  // What is missing at the end should have come from what was written last.
  const piece = inside ?? pieces.at(-1);
  if (piece === undefined) return null;
  const start = piece.at.start + offset - piece.start;
  return piece.literal === true && start < piece.at.end ? { start, end: start + 1 } : piece.at;
}

/** A line of a text of the template, in offsets from where the text begins. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly writer: Pick<Provenance, 'at' | 'literal'>;
}

function linesOf(span: Span, entry: TemplateEntry): readonly Line[] {
  const text = entry.text.slice(span.start, span.end);
  return [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].flatMap((match) => {
    const [whole, line = ''] = match;
    if (whole === '') return [];
    const from = match.index;
    const written = span.start + from;
    // The break is not pointed at, unless there is nothing else.
    const length = line.length || whole.length;
    const at = placeIn(entry, { start: written, end: written + length });
    const isOneToOne = at.end - at.start === length;
    const writer = { at, ...(isOneToOne && { literal: true as const }) };
    return [{ from, to: from + whole.length, writer }];
  });
}
