/** Writing a piece of template text into its host file, by the style of the scalar that holds it. */
import type { ScalarStyle } from '../openapi/host-tree.ts';

/** A scalar style of the host file, or `file` where template and file are one text. */
export type CarrierStyle = ScalarStyle | 'file';

/**
 * The text as it has to be written inside a scalar of that style; null where it cannot be without
 * touching the rest of the scalar (a line break in a block, a comment sign in a plain scalar).
 */
export function inCarrier(style: CarrierStyle, text: string): string | null {
  switch (style) {
    case 'file':
      return text;
    case 'json':
    case 'double':
      return JSON.stringify(text).slice(1, -1);
    case 'single':
      return text.includes('\n') ? null : text.replaceAll("'", "''");
    case 'literal':
    case 'folded':
      return text.includes('\n') ? null : text;
    case 'plain':
    case 'missing':
      return /[\n#:]/.test(text) ? null : text;
  }
}

/** True where a new line of the template is a new line of the file that the editor indents. */
export function hasLines(style: CarrierStyle): boolean {
  return style === 'file' || style === 'literal';
}
