/** Text in XML 1.0. */

/**
 * Any text as the content of an element or of an attribute in double quotes, where a bare line break
 * would be read as a blank.
 */
export function xmlText(text: string): string {
  return (
    text
      // XML 1.0 has no way at all to write these; half a surrogate pair is no character.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
  );
}
