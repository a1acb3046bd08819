import type { DecodedText } from '../../text/offset-map.ts';
import type { Span } from '../../text/span.ts';
import { UnitWriter, isBlank, linesOf } from './unit-writer.ts';
import type { LineBreak } from './unit-writer.ts';

/**
 * Decode a plain scalar, over one line or several. Source: YAML 1.2.2, 7.3.3 and 6.5 (folding):
 * blanks around a line break are dropped, one break is a space, of more the first is dropped.
 */
export function decodePlain(file: string, span: Span): DecodedText {
  const writer = new UnitWriter(file, span.end - span.start);
  unfold(file, span, writer, (start, end) => writer.copy(start, end));
  return writer.finish(span.start);
}

/** Decode a single-quoted scalar: folded like a plain one, and `''` is a quote (YAML 1.2.2, 7.3.2). */
export function decodeSingle(file: string, span: Span): DecodedText {
  const inner = { start: span.start + 1, end: span.end - 1 };
  const writer = new UnitWriter(file, span.end - span.start);
  unfold(file, inner, writer, (start, end) => {
    let from = start;
    for (let offset = start; offset < end - 1; offset++) {
      if (file.charAt(offset) !== "'" || file.charAt(offset + 1) !== "'") continue;
      writer.copy(from, offset);
      writer.put("'", offset, offset + 2);
      offset++;
      from = offset + 1;
    }
    writer.copy(from, end);
  });
  return writer.finish(inner.start);
}

/** Walk the lines of a flow scalar: `write` gets each piece of text, the writer the folds between. */
function unfold(
  file: string,
  span: Span,
  writer: UnitWriter,
  write: (start: number, end: number) => void,
): void {
  const lines = linesOf(file, span.start, span.end);
  let pending: LineBreak[] = [];
  lines.forEach((line, index) => {
    const isFirst = index === 0;
    const isLast = line.lineBreak === null;
    let { start, end } = line;
    // The outermost blanks of a quoted scalar are text; only those at a line break are layout.
    while (!isLast && end > start && isBlank(file.charAt(end - 1))) end--;
    while (!isFirst && start < end && isBlank(file.charAt(start))) start++;
    if (isFirst || isLast || start < end) {
      writer.fold(pending);
      pending = [];
      write(start, end);
    }
    if (line.lineBreak) pending.push(line.lineBreak);
  });
}
