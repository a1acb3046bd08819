import { touches, type Span } from '../../text/span.ts';
import type { Node } from '../../vtl/ast.ts';
import { codeBlock } from '../catalogue-docs.ts';
import { directiveDocs } from '../directive-docs.ts';
import type { HoverSource } from './source.ts';

/** The word of a directive, its `#else` and its `#end`. */
export const directive: HoverSource = ({ path, offset, region }) => {
  const node = path.at(-1);
  const word = node === undefined ? null : wordAt([...path].reverse(), offset);
  if (word === null) return null;
  const name = region.parse.text.slice(word.start, word.end).replace(/[#{}@]/g, '');
  const docs = directiveDocs[name];
  return docs === undefined
    ? null
    : { span: word, contents: `${codeBlock(docs.signature)}\n\n${docs.doc}` };
};

function wordAt(nodes: readonly Node[], offset: number): Span | null {
  for (const node of nodes) {
    const words: (Span | null)[] = [];
    if ('head' in node) words.push(node.head);
    if ('endMark' in node) words.push(node.endMark);
    const found = words.find((word) => word !== null && touches(word, offset));
    if (found != null) return found;
  }
  return null;
}
