import { toItem, type CompletionSource } from './source.ts';

/** In the empty text of `$input.path('…')` and `$input.json('…')`: how a path begins. */
export const jsonPath: CompletionSource = function* (cursor) {
  if (cursor.typed.kind !== 'json-path' || !['', '$'].includes(cursor.typed.path)) return;
  const starts = [
    { label: '$', documentation: 'The whole payload.', insert: '\\$' },
    { label: '$.field', documentation: 'A field of the payload.', insert: '\\$.${1:field}' },
    {
      label: "$['field']",
      documentation: 'A field whose name is no plain word.',
      insert: '\\$[${1:0}]',
    },
  ];
  for (const start of starts) {
    const item = toItem({ ...start, kind: 'snippet', detail: 'JSONPath', isSnippet: true }, cursor);
    if (item !== null) yield item;
  }
};
