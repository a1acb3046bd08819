import { directiveDocs } from '../directive-docs.ts';
import { toItem, type CompletionSource } from './source.ts';

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
};
