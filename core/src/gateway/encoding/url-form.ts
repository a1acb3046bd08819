/** `java.net.URLEncoder` and `URLDecoder` with UTF-8: form encoding, a blank is `+`. */
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Letters, digits, `.`, `-`, `*` and `_` stay; every other byte is `%XX`. */
export function urlEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9.*_-]+/gu, (run) => {
    const pieces = [...encodeUtf8(run)].map((byte) => (byte === 0x20 ? '+' : percent(byte)));
    return pieces.join('');
  });
}

/** Everything but letters, digits, `.`, `_`, `~` and `-` as `%XX`: safe in a path and in a query. */
export function percentEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9._~-]+/gu, (run) =>
    Array.from(encodeUtf8(run), percent).join(''),
  );
}

export function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

export type UrlDecoding =
  | { readonly ok: true; readonly text: string }
  /** The message of Java's IllegalArgumentException. */
  | { readonly ok: false; readonly message: string };

/** Java refuses an incomplete or wrong `%XX` anywhere; bytes that are no UTF-8 become U+FFFD. */
export function urlDecode(text: string): UrlDecoding {
  const failures: string[] = [];
  const decoded = text.replaceAll('+', ' ').replace(/(?:%[^%]{2})+|%/g, (run) => {
    if (run === '%') failures.push('URLDecoder: Incomplete trailing escape (%) pattern');
    const bytes = run.split('%').slice(1).map(hexByte);
    if (bytes.includes(null)) {
      failures.push('URLDecoder: Illegal hex characters in escape (%) pattern');
    }
    return decodeUtf8(Uint8Array.from(bytes.map((byte) => byte ?? 0)));
  });
  const [message] = failures;
  return message === undefined ? { ok: true, text: decoded } : { ok: false, message };
}

/** Java reads the two characters as a number, so a plus before one digit passes. */
function hexByte(digits: string): number | null {
  return /^[+]?[0-9A-Fa-f]+$/.test(digits) ? Number.parseInt(digits, 16) : null;
}

/** A piece of a path, decoded: a plus is a plus, and a wrong escape leaves it as it is written. */
export function decodeSegment(segment: string): string {
  const reading = urlDecode(segment.replaceAll('+', '%2B'));
  return reading.ok ? reading.text : segment;
}
