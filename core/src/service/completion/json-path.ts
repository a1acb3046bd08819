import { parseJsonPath } from '../../gateway/json-path/parse.ts';
import { typeAtPath } from '../types/path-type.ts';
import { typeDocs, typeText } from '../types/type-text.ts';
import { toItem, type CompletionSource, type ItemData, type TemplateCursor } from './source.ts';

/** In `$input.path('…')` and `$input.json('…')`: how a path begins, then key by key what is there. */
export const jsonPath: CompletionSource = function* (cursor) {
  if (cursor.typed.kind !== 'json-path') return;
  const { path } = cursor.typed;
  const items = path === '' || path === '$' ? starts : keysBehind(path, cursor);
  for (const data of items) {
    const item = toItem(data, cursor);
    if (item !== null) yield item;
  }
};

const shared = { kind: 'snippet', detail: 'JSONPath', isSnippet: true } as const;

const starts: readonly ItemData[] = [
  { ...shared, label: '$', documentation: 'The whole payload.', insert: '\\$' },
  {
    ...shared,
    label: '$.field',
    documentation: 'A field of the payload.',
    insert: '\\$.${1:field}',
  },
  {
    ...shared,
    label: "$['field']",
    documentation: 'A field whose name is no plain word.',
    insert: '\\$[${1:0}]',
  },
];

/** The keys of what the path leads to before its last dot or bracket. */
function* keysBehind(path: string, cursor: TemplateCursor): Iterable<ItemData> {
  const typed = /^(.*?[^.])(\.|\[['"])([\w-]*)$/s.exec(path);
  if (typed === null) return;
  const [, before = '', opening] = typed;
  const { path: read } = parseJsonPath(before);
  const members = read && innermost(typeAtPath(cursor.types.payload, read));
  for (const name of members?.names ?? []) {
    if (opening === '.' && !isPlain(name)) continue;
    const type = members?.of(name) ?? null;
    yield {
      label: name,
      kind: 'property',
      detail: typeText(type) ?? 'unknown',
      ...(type === null ? {} : { documentation: typeDocs(type) }),
      sortText: `1${name}`,
    };
  }
}

/** A path that selects several goes on with each of them. */
function innermost(type: ReturnType<typeof typeAtPath>) {
  return type?.members ?? type?.item?.members ?? null;
}

/** True where JSONPath reads the name as one key behind a dot. */
function isPlain(name: string): boolean {
  const [only, more] = parseJsonPath(`$.${name}`).path?.steps ?? [];
  return more === undefined && only?.kind === 'properties' && only.names[0] === name;
}
