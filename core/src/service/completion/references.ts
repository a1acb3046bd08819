import { catalogueRoots } from '../../gateway/catalogue.ts';
import { touches } from '../../text/span.ts';
import { pathTo } from '../../vtl/visit.ts';
import { loopDocs, rootDocs } from '../root-docs.ts';
import { typeDocs, typeText } from '../types/type-text.ts';
import { toItem, type CompletionSource, type ItemData, type TemplateCursor } from './source.ts';

/** Behind a `$`: the four roots, the template's own variables, `$foreach` inside a loop. */
export const references: CompletionSource = function* (cursor) {
  if (cursor.typed.kind !== 'name') return;
  for (const data of [...roots(), ...variables(cursor), ...loopControl(cursor)]) {
    const item = toItem(data, cursor);
    if (item !== null) yield item;
  }
};

function* roots(): Iterable<ItemData> {
  for (const name of catalogueRoots) {
    const documentation = rootDocs[name];
    if (documentation !== undefined)
      yield { label: name, kind: 'variable', documentation, sortText: `2${name}` };
  }
}

function* variables({ types, offset }: TemplateCursor): Iterable<ItemData> {
  for (const name of new Set(types.scope.definitions.map((definition) => definition.name))) {
    const type = types.typeOfVariable(name, offset);
    yield {
      label: name,
      kind: 'variable',
      detail: typeText(type) ?? 'variable',
      ...(type === null ? {} : { documentation: typeDocs(type) }),
      sortText: `1${name}`,
    };
  }
}

function* loopControl({ region, offset }: TemplateCursor): Iterable<ItemData> {
  const loops = pathTo(region.parse.root, offset).filter((node) => node.kind === 'foreach');
  if (!loops.some(({ body }) => touches(body, offset))) return;
  yield { label: 'foreach', kind: 'variable', documentation: loopDocs, sortText: '1foreach' };
}
