/** Which piece of a template wrote which part of a body, as places of the host file. */
import type { Span } from '../text/span.ts';
import type { Rendering } from '../velocity/evaluate.ts';
import type { OutputPiece } from '../velocity/trace.ts';
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
  return rendering.pieces.flatMap((piece): readonly Provenance[] => {
    const { start, end, span } = piece;
    const isVerbatim =
      end - start === span.end - span.start &&
      rendering.output.slice(start, end) === entry.text.slice(span.start, span.end);
    if (!isVerbatim) return [{ output, start, end, at: placeIn(entry, span) }];
    return linesOf(piece, entry).map((line) => ({ output, ...line }));
  });
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

function linesOf(piece: OutputPiece, entry: TemplateEntry): readonly Omit<Provenance, 'output'>[] {
  const text = entry.text.slice(piece.span.start, piece.span.end);
  return [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].flatMap((match) => {
    const [whole, line = ''] = match;
    if (whole === '') return [];
    const start = piece.start + match.index;
    const written = piece.span.start + match.index;
    // The break is not pointed at, unless there is nothing else.
    const length = line.length || whole.length;
    const at = placeIn(entry, { start: written, end: written + length });
    const isOneToOne = at.end - at.start === length;
    return [
      { start, end: start + whole.length, at, ...(isOneToOne && { literal: true as const }) },
    ];
  });
}
