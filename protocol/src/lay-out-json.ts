/** JSON text with one value a line, and nothing else changed: for people who read or compare it. */

/** Longer texts would hold up whoever shows them; UTF-16 units. */
const laidOutAtMost = 2_000_000;

/**
 * The same tokens with other blanks between them: numbers keep their digits, doubled keys stay.
 * @returns null for a text that is no JSON object or list.
 */
export function layOutJson(text: string): string | null {
  if (text.length > laidOutAtMost || !/^\s*[[{]/.test(text)) return null;
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[^\s"[\]{}:,]+|[[\]{}:,]/g) ?? [];
  const parts: string[] = [];
  let depth = 0;
  const line = (): string => `\n${'  '.repeat(depth)}`;
  tokens.forEach((token, index) => {
    if (token === '{' || token === '[') {
      const isEmpty = /^[\]}]$/.test(tokens[index + 1] ?? '');
      if (!isEmpty) depth += 1;
      parts.push(token, isEmpty ? '' : line());
    } else if (token === '}' || token === ']') {
      const isEmpty = /^[[{]$/.test(tokens[index - 1] ?? '');
      if (!isEmpty) depth -= 1;
      parts.push(isEmpty ? '' : line(), token);
    } else if (token === ',') parts.push(token, line());
    else parts.push(token === ':' ? ': ' : token);
  });
  return parts.join('');
}
