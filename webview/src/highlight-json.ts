/** Colours for JSON text that need not be JSON: whatever is not a JSON token stays plain. */

export type JsonTokenKind = 'key' | 'string' | 'number' | 'word' | 'plain';

export interface JsonToken {
  readonly kind: JsonTokenKind;
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
}

const token =
  /"(?:[^"\\\n]|\\.)*"(\s*:)?|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/g;

/** Cuts a text into tokens that joined equal it. */
export function highlightJson(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const colon = match[1] ?? '';
    const start = match.index;
    if (start > end) tokens.push({ kind: 'plain', start: end, end: start });
    end = start + match[0].length - colon.length;
    tokens.push({ kind: kindOf(match[0], colon), start, end });
  }
  if (end < text.length) tokens.push({ kind: 'plain', start: end, end: text.length });
  return tokens;
}

function kindOf(text: string, colon: string): JsonTokenKind {
  if (text.startsWith('"')) return colon === '' ? 'string' : 'key';
  return /^[tfn]/.test(text) ? 'word' : 'number';
}
