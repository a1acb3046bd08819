/** The text of an embedded template on its way into an editor and back, without loss. */

const byteOrderMark = '\uFEFF';

/** Told by its mark, so that no setting of a person's reads the text in another encoding. */
export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(byteOrderMark + text);
}

/** The text of bytes that an editor wrote. */
export function fromBytes(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** False for a text with half a character, such as `"\ud800"` in JSON, which no editor can show. */
export function canBeShown(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/**
 * What an editor shows, with the line breaks of the template that it was given: an editor has one
 * kind for all lines, a template may have several. Lines that were not touched keep theirs, the
 * others get that of the template's first line.
 */
export function withLineBreaksOf(template: string, shown: string): string {
  const before = linesOf(template);
  const after = linesOf(shown);
  const usual = before.find(({ end }) => end !== '')?.end ?? '\n';
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.text === after[head]?.text) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.text === after.at(-1 - tail)?.text) tail += 1;
  const text = after
    .map((line, index) => {
      const fromEnd = after.length - index;
      const own = index < head ? before[index] : fromEnd <= tail ? before.at(-fromEnd) : undefined;
      // Only the last line has no end, and that one need not be the last any more.
      const end = line.end === '' ? '' : own?.end === '' ? usual : (own?.end ?? usual);
      return line.text + end;
    })
    .join('');
  return template.startsWith(byteOrderMark) ? byteOrderMark + text : text;
}

/** What an editor shows of a template, but for its line breaks: it swallows a mark at the beginning. */
export function shownText(template: string): string {
  return template.startsWith(byteOrderMark) ? template.slice(1) : template;
}

/** Lines with what ends them; the mark that an editor swallows is no part of them. */
function linesOf(text: string): readonly { readonly text: string; readonly end: string }[] {
  return [...shownText(text).matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)]
    .map(([, line = '', end = '']) => ({ text: line, end }))
    .filter(({ text: line, end }, index, all) => line + end !== '' || all[index - 1]?.end !== '');
}
