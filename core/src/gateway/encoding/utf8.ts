/** UTF-8 both ways, as Java's `String` has it; the core has no TextDecoder. */

/** The bytes of a text; a lone surrogate becomes `?`, as in Java's `getBytes`. */
export function encodeUtf8(text: string): Uint8Array {
  // As many as there can be: two units that are one character have four bytes.
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  const add = (byte: number): void => {
    bytes[end] = byte;
    end += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) add(code);
    else if (code < 0x800) {
      add(0xc0 | (code >> 6));
      add(continuation(code));
    } else if (code >= 0xd800 && code <= 0xdfff) add(0x3f);
    else if (code < 0x10000) {
      add(0xe0 | (code >> 12));
      add(continuation(code >> 6));
      add(continuation(code));
    } else {
      at += 1;
      add(0xf0 | (code >> 18));
      add(continuation(code >> 12));
      add(continuation(code >> 6));
      add(continuation(code));
    }
  }
  return bytes.slice(0, end);
}

/** True where a text has more bytes than that; counts only where its length leaves it open. */
export function isLongerInUtf8(text: string, bytes: number): boolean {
  if (text.length > bytes || text.length * 3 <= bytes) return text.length > bytes;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    // A pair of surrogates has four bytes.
    count += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return count > bytes;
}

function continuation(code: number): number {
  return 0x80 | (code & 0x3f);
}

/**
 * The text of bytes. Each longest part that begins a character and goes wrong becomes one U+FFFD,
 * as in Java and in browsers.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    at += 1;
    if (lead < 0x80) {
      parts.push(String.fromCharCode(lead));
      continue;
    }
    const need = trailingBytes(lead);
    let code = lead & (0x3f >> need);
    let read = 0;
    while (read < need && isContinuation(bytes[at], lead, read)) {
      code = (code << 6) | ((bytes[at] ?? 0) & 0x3f);
      at += 1;
      read += 1;
    }
    parts.push(need > 0 && read === need ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

/** True where the bytes are UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  const again = encodeUtf8(decodeUtf8(bytes));
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
}

function trailingBytes(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** The second byte is narrower after some leads: no overlong forms, surrogates or beyond U+10FFFF. */
function isContinuation(byte: number | undefined, lead: number, read: number): boolean {
  if (byte === undefined) return false;
  if (read > 0) return byte >= 0x80 && byte <= 0xbf;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return byte >= lowest && byte <= highest;
}
