/** Base64: Java's encoder, its lenient (MIME) decoder, and a strict one for payloads. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from(ALPHABET, (char, value) => [char, value]),
);

/** With padding and on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const group = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    parts.push(group.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
}

/** The bytes of a text that is Base64 and nothing else (padding may be missing); null otherwise. */
export function decodeBase64(text: string): Uint8Array | null {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(trimmed)) return null;
  const decoded = decodeMimeBase64(trimmed);
  return decoded.ok ? decoded.bytes : null;
}

export type MimeDecoding =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** The message of Java's IllegalArgumentException. */
  | { readonly ok: false; readonly message: string };

/** As `Base64.getMimeDecoder()` of Java: characters outside the alphabet are skipped. */
export function decodeMimeBase64(text: string): MimeDecoding {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    at += 1;
    if (char === '=') {
      const isPaired = count !== 2 || text.charAt(at) === '=';
      if (count === 0 || !isPaired) return failed('Input byte array has wrong 4-byte ending unit');
      if (count === 2) at += 1;
      break;
    }
    const value = VALUES.get(char);
    if (value === undefined) continue;
    bits = (bits << 6) | value;
    count += 1;
    if (count < 4) continue;
    bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
    bits = 0;
    count = 0;
  }
  if (count === 1) return failed('Last unit does not have enough valid bits');
  if (count === 2) bytes.push((bits >> 4) & 255);
  if (count === 3) bytes.push((bits >> 10) & 255, (bits >> 2) & 255);
  for (; at < text.length; at += 1) {
    if (VALUES.has(text.charAt(at))) {
      return failed(`Input byte array has incorrect ending byte at ${at + 1}`);
    }
  }
  return { ok: true, bytes: Uint8Array.from(bytes) };
}

function failed(message: string): MimeDecoding {
  return { ok: false, message };
}
