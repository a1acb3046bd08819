/**
 * A cursor that goes from one line of content to the next, over blank lines and comments. Between
 * two steps it may be set forward on its line, as behind the dash of a list.
 */
export class LineCursor {
  /** The first character of the content. */
  offset = 0;
  /** The column of that character; -1 at the end of the text. */
  column = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Leaves a line whose content ends at `end`, and goes to the next content. False where anything
   * but blanks and a comment follows; `isBehindColon` says that a comment may follow at once.
   */
  finishLine(end: number, isBehindColon = false): boolean {
    const text = this.#text;
    let at = end;
    while (text.charCodeAt(at) === SPACE) at++;
    if (text.charCodeAt(at) === HASH && (at > end || isBehindColon)) at = lineEnd(text, at);
    if (at >= text.length) return this.toContent(at);
    if (text.charCodeAt(at) === CARRIAGE_RETURN) at++;
    return text.charCodeAt(at) === LINE_FEED && this.toContent(at + 1);
  }

  /** Goes to the first content at or below the line that begins at `lineStart`; false at a tab. */
  toContent(lineStart: number): boolean {
    const text = this.#text;
    for (let start = lineStart; start < text.length;) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      switch (text.charCodeAt(at)) {
        case TAB:
          return false;
        case HASH:
        case CARRIAGE_RETURN:
        case LINE_FEED:
          start = lineEnd(text, at) + 1;
          continue;
      }
      if (at >= text.length) break;
      this.offset = at;
      this.column = at - start;
      return true;
    }
    this.offset = text.length;
    this.column = -1;
    return true;
  }
}

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HASH = 35;

/** The offset of the line feed that ends the line, or the end of the text. */
function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}
