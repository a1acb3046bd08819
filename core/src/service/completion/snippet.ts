import { hasLines, inCarrier, type CarrierStyle } from '../carrier-text.ts';

/**
 * A snippet of template text as a snippet of the file. Where the scalar has no lines of its own,
 * those of the snippet are joined; `\$` and `\}` are the snippet's escapes and stay as they are.
 */
export function snippetText(style: CarrierStyle, snippet: string): string | null {
  const lines = snippet.split('\n');
  const written = lines.map((line) => escaped(style, line));
  if (written.some((line) => line === null)) return null;
  return written.join(hasLines(style) ? '\n' : '');
}

// What is the snippet's own, not the template's: escapes, `$1`, `${1:` and its brace.
const syntax = /(\\[$}\\]|\$\{\d+:|\$\d+|\})/;

function escaped(style: CarrierStyle, line: string): string | null {
  const parts = line
    .split(syntax)
    .map((part, index) => (index % 2 === 1 ? part : inCarrier(style, part)));
  return parts.some((part) => part === null) ? null : parts.join('');
}
