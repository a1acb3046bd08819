const SHORT: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ["'", "\\'"],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['/', '\\/'],
]);

const ESCAPED = /[\u0000-\u001f'"\\/\u0080-\uffff]/;
const EACH_ESCAPED = new RegExp(ESCAPED, 'g');

/**
 * `StringEscapeUtils.escapeJavaScript` of commons-lang 2.6: quotes of both kinds, backslash and
 * slash get a backslash; control characters and all beyond ASCII become `\uXXXX`. The escaped
 * single quote is no JSON, which is why people put `.replaceAll("\\'", "'")` behind it.
 */
export function escapeJavaScript(text: string): string {
  // Most texts have nothing to escape, and asking is quicker than replacing nothing.
  if (!ESCAPED.test(text)) return text;
  return text.replace(EACH_ESCAPED, (char) => {
    const short = SHORT.get(char);
    if (short !== undefined) return short;
    return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
