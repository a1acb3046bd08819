import type { DecodedText } from '../../text/offset-map.ts';
import type { Span } from '../../text/span.ts';
import { hexCode } from './decode-double.ts';
import { UnitWriter } from './unit-writer.ts';

/** Source: RFC 8259, section 7. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Decode a JSON string with its quotes; the closing one may be missing in half-typed text. An
 * escape that JSON does not know stands for itself.
 */
export function decodeJson(file: string, span: Span): DecodedText {
  const inner = innerOf(file, span);
  const writer = new UnitWriter(file, inner.end - inner.start);
  let copied = inner.start;
  let offset = file.indexOf('\\', inner.start);
  while (offset >= 0 && offset < inner.end) {
    writer.copy(copied, offset);
    const { text, length } = escapeAt(file, offset, inner.end);
    if (text === null) writer.copy(offset, offset + length);
    else writer.put(text, offset, offset + length);
    copied = offset + length;
    offset = file.indexOf('\\', copied);
  }
  writer.copy(copied, inner.end);
  return writer.finish(inner.start);
}

function innerOf(file: string, span: Span): Span {
  const start = span.start + 1;
  let closed = false;
  for (let offset = start; offset < span.end; offset++) {
    if (file.charAt(offset) === '\\') offset++;
    else if (file.charAt(offset) === '"') closed = offset === span.end - 1;
  }
  return { start, end: closed ? span.end - 1 : Math.max(start, span.end) };
}

function escapeAt(
  file: string,
  start: number,
  end: number,
): { text: string | null; length: number } {
  const letter = file.charAt(start + 1);
  if (letter === 'u' && start + 6 <= end) {
    const code = hexCode(file.slice(start + 2, start + 6), 4);
    if (code !== null) return { text: String.fromCharCode(code), length: 6 };
  }
  return { text: ESCAPES[letter] ?? null, length: Math.min(2, end - start) };
}
