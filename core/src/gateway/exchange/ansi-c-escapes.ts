/** The inside of bash's `$'…'`. */
import { decodeUtf8 } from '../encoding/utf8.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'], ['b', '\b'], ['e', '\u001b'], ['E', '\u001b'], ['f', '\f'], ['n', '\n'],
  ['r', '\r'], ['t', '\t'], ['v', '\v'], ['\\', '\\'], ["'", "'"], ['"', '"'], ['?', '?'],
]); // prettier-ignore

const BYTE = /\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3}))/g;
const ESCAPE =
  /(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))+|\\u([0-9a-fA-F]{1,4})|\\U([0-9a-fA-F]{1,8})|\\c([^])|\\([^])/g;

/** The text that it stands for; bytes side by side are read as UTF-8, unknown escapes stay. */
export function ansiCText(inside: string): string {
  return inside.replace(
    ESCAPE,
    (run: string, unit?: string, point?: string, control?: string, other?: string) => {
      if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
      if (point !== undefined) return codePointText(Number.parseInt(point, 16));
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 31);
      if (other !== undefined) return NAMED.get(other) ?? run;
      const bytes = [...run.matchAll(BYTE)].map(([, hex, octal = '']) =>
        hex === undefined ? Number.parseInt(octal, 8) & 255 : Number.parseInt(hex, 16),
      );
      return decodeUtf8(Uint8Array.from(bytes));
    },
  );
}

function codePointText(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}
