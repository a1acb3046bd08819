import { parse } from 'yaml';
import type { OffsetMap } from '../../core/src/text/offset-map.ts';
import type { ScalarNode } from '../../core/src/openapi/host-tree.ts';

/**
 * The first unit of a scalar that was not written where its map says, as a sentence; null when all
 * were. What a piece of source may stand for is asked of `yaml` and `JSON`, not of our decoder.
 */
export function brokenUnit(file: string, scalar: ScalarNode, map: OffsetMap): string | null {
  let previous = { start: -1, end: -1 };
  for (let unit = 0; unit < scalar.text.length; unit++) {
    const span = map.toFile({ start: unit, end: unit + 1 });
    const source = file.slice(span.start, span.end);
    const meant = scalar.text.charAt(unit);
    const at = `unit ${unit} ${JSON.stringify(meant)} from ${JSON.stringify(source)} at ${span.start}`;
    if (!canMean(source, meant, scalar)) return at;
    const isSame = span.start === previous.start && span.end === previous.end;
    if (!isSame && span.start < previous.end) return `${at}: out of order`;
    if (!isSame && map.toTemplate(span.start) !== unit && source !== '')
      return `${at}: no way back`;
    previous = span;
  }
  return null;
}

function canMean(source: string, meant: string, { style }: ScalarNode): boolean {
  // These cannot stand for themselves inside their quotes.
  const isQuoted = style === 'double' || style === 'json';
  const mustEscape = style === 'single' ? meant === "'" : isQuoted && /["\\]/.test(meant);
  if (source === meant) return !mustEscape;
  if (/^\r?\n$/.test(source))
    return meant === '\n' || (meant === ' ' && style !== 'literal' && style !== 'json');
  switch (style) {
    case 'single':
      return source === "''" && meant === "'";
    case 'double':
      return source.startsWith('\\') && String(parse(`"${source}"`)).includes(meant);
    case 'json':
      return source.startsWith('\\') && String(JSON.parse(`"${source}"`)).includes(meant);
    case 'literal':
    case 'folded':
      // A last line without a break gets one by clipping or keeping.
      return source === '' && meant === '\n';
    default:
      return false;
  }
}
