import { directiveDocs } from '../directive-docs.ts';
import { walk } from '../../vtl/visit.ts';
import { toItem, type CompletionSource, type ItemData, type TemplateCursor } from './source.ts';

/** Behind a `#`: the directives that API Gateway runs, with their parentheses and their `#end`. */
export const directives: CompletionSource = function* (cursor) {
  if (cursor.typed.kind !== 'directive') return;
  for (const [name, { signature, snippet, doc }] of Object.entries(directiveDocs)) {
    const data = { label: name, kind: 'directive', detail: signature, documentation: doc } as const;
    const isCall = snippet.includes('(');
    const item = toItem(
      cursor.hasParens && isCall ? data : { ...data, insert: snippet, isSnippet: true },
      cursor,
    );
    if (item !== null) yield item;
  }
  for (const data of macros(cursor)) {
    const item = toItem(data, cursor);
    if (item !== null) yield item;
  }
};

/** The macros of the template itself; API Gateway runs none, but a `.vtl` file may be another's. */
function macros({ region: { parse, text }, hasParens }: TemplateCursor): readonly ItemData[] {
  const found: ItemData[] = [];
  walk(parse.root, (node) => {
    if (node.kind !== 'macro' || node.name.kind === 'missing') return undefined;
    const label = node.name.value;
    const parameters = node.parameters.map(({ start, end }) => text.slice(start, end));
    const stops = parameters.map((one, index) => `\${${index + 1}:${one.replaceAll('$', '\\$')}}`);
    found.push({
      label,
      kind: 'directive',
      detail: `#${label}(${parameters.join(' ')})`,
      documentation: 'A macro of this template.',
      ...(hasParens ? {} : { insert: `${label}(${stops.join(' ')})`, isSnippet: true }),
    });
    return undefined;
  });
  return found;
}
