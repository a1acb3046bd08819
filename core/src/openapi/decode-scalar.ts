import { coarseMap, exactMap } from '../text/offset-map.ts';
import type { DecodedText, OffsetMap } from '../text/offset-map.ts';
import type { ScalarNode } from './host-tree.ts';
import { decodeBlock } from './scalars/decode-block.ts';
import { decodeDouble } from './scalars/decode-double.ts';
import { decodePlain, decodeSingle } from './scalars/decode-flow-lines.ts';
import { decodeJson } from './scalars/decode-json.ts';

/** Decode a scalar with the place of each unit; the text is not yet checked against the parser's. */
export function decodeScalar(file: string, node: ScalarNode): DecodedText {
  switch (node.style) {
    case 'plain':
    case 'missing':
      return decodePlain(file, node.span);
    case 'single':
      return decodeSingle(file, node.span);
    case 'double':
      return decodeDouble(file, node.span);
    case 'json':
      return decodeJson(file, node.span);
    case 'literal':
    case 'folded':
      return node.block ? decodeBlock(file, node.block, node.style) : decodePlain(file, node.span);
  }
}

/**
 * The map between a scalar's text and the file. Verified: where our decoding and the parser's text
 * differ, as on files that are broken YAML, it is the whole scalar and nothing points astray.
 */
export function scalarMap(file: string, node: ScalarNode): OffsetMap {
  const decoded = decodeScalar(file, node);
  return decoded.text === node.text ? exactMap(file, decoded) : coarseMap(node.span);
}
