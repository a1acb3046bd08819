/**
 * The marks mini language of the tests (`docs/TESTING.md`): a text with `█` for the cursor, `⟦…⟧`
 * for ranges and caret lines for diagnostics, taken apart into the clean text and offsets in it.
 */
import type { Span } from '../../core/src/text/span.ts';

/** `^^^^ code: message`, with `💡` where a quick fix must be offered. */
export interface CaretMark {
  readonly span: Span;
  readonly code: string;
  /** What the message must contain; empty when the line gives only the code. */
  readonly message: string;
  readonly hasFix: boolean;
}

export interface RangeMark {
  /** Empty for a range without a name. */
  readonly name: string;
  readonly span: Span;
}

/** A text without its marks; all offsets are of `text`. */
export interface Marked {
  readonly text: string;
  readonly cursor: number | null;
  readonly ranges: readonly RangeMark[];
  readonly carets: readonly CaretMark[];
}

const caretLine = /^([ \t]*)(\^+)(?: (.*))?$/;
const inlineMarks = /█|⟦(?:([\w-]+):)?|⟧/gu;

/** Takes the marks out of a text. Throws on marks that make no sense: a test is wrong then. */
export function readMarks(marked: string): Marked {
  const carets: CaretMark[] = [];
  const inline = new InlineMarks();
  let text = '';
  // Where each column of the last written line lies in the clean text; caret lines point into it.
  let columns: ColumnOffset | null = null;
  const lines = marked.split(/(?<=\n)/);
  for (const line of lines) {
    const caret = caretLine.exec(line.replace(/\r?\n$/, ''));
    if (caret === null) {
      const clean = inline.take(line, text.length);
      columns = clean.columns;
      text += clean.text;
      continue;
    }
    if (columns === null) throw new Error('a caret line needs a line above it');
    carets.push(readCaret(caret, columns));
    // The last caret line has no line end, so that of the line above belonged to it.
    if (!line.endsWith('\n')) text = text.replace(/\r?\n$/, '');
  }
  return { text, ...inline.result(), carets };
}

/** The offset of a column of a line in the clean text; undefined behind the line. */
type ColumnOffset = (column: number) => number | undefined;

function readCaret(match: RegExpExecArray, columns: ColumnOffset): CaretMark {
  const [, indent = '', carets = '', label = ''] = match;
  const start = columns(indent.length);
  const end = columns(indent.length + carets.length);
  if (start === undefined || end === undefined) throw new Error(`carets behind the line: ${label}`);
  const hasFix = label.startsWith('💡');
  const [, code = '', message = ''] = /^(?:💡 ?)?([\w-]*)(?:: (.*))?$/u.exec(label) ?? [];
  if (code === '') throw new Error(`a caret line without a code: ${label}`);
  return { span: { start, end }, code, message, hasFix };
}

/** Collects the marks that stand inside lines. */
class InlineMarks {
  #cursor: number | null = null;
  readonly #ranges: RangeMark[] = [];
  readonly #open: { name: string; start: number }[] = [];

  take(line: string, offset: number): { text: string; columns: ColumnOffset } {
    // Most lines have no mark, and a page's example may have one of megabytes.
    if (line.search(inlineMarks) < 0) {
      return { text: line, columns: (at) => (at <= line.length ? offset + at : undefined) };
    }
    const columns: number[] = [];
    let text = '';
    let last = 0;
    const copy = (end: number): void => {
      for (let column = last; column < end; column++) {
        columns[column] = offset + text.length;
        text += line.charAt(column);
      }
    };
    for (const mark of line.matchAll(inlineMarks)) {
      copy(mark.index);
      last = mark.index + mark[0].length;
      for (let column = mark.index; column < last; column++) columns[column] = offset + text.length;
      this.#note(mark[0], mark[1] ?? '', offset + text.length);
    }
    copy(line.length);
    columns[line.length] = offset + text.length;
    return { text, columns: (at) => columns[at] };
  }

  #note(mark: string, name: string, at: number): void {
    if (mark === '█') {
      if (this.#cursor !== null) throw new Error('two cursors');
      this.#cursor = at;
    } else if (mark === '⟧') {
      const open = this.#open.pop();
      if (open === undefined) throw new Error('a ⟧ without its ⟦');
      this.#ranges.push({ name: open.name, span: { start: open.start, end: at } });
    } else {
      this.#open.push({ name, start: at });
    }
  }

  result(): { cursor: number | null; ranges: readonly RangeMark[] } {
    if (this.#open.length > 0) throw new Error('a ⟦ without its ⟧');
    return { cursor: this.#cursor, ranges: this.#ranges };
  }
}
