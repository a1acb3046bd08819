import { catalogueRoots } from '../../gateway/catalogue.ts';
import { touches } from '../../text/span.ts';
import { pathTo } from '../../vtl/visit.ts';
import { rootDocs } from '../root-docs.ts';
import { variableTypes } from '../value-types.ts';
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

function* variables({ region }: TemplateCursor): Iterable<ItemData> {
  for (const [name, type] of variableTypes(region)) {
    yield { label: name, kind: 'variable', detail: type ?? 'variable', sortText: `1${name}` };
  }
}

function* loopControl({ region, offset }: TemplateCursor): Iterable<ItemData> {
  const loops = pathTo(region.parse.root, offset).filter((node) => node.kind === 'foreach');
  if (!loops.some(({ body }) => touches(body, offset))) return;
  const documentation =
    'The loop: `$foreach.index`, `$foreach.count`, `$foreach.hasNext` and more.';
  yield { label: 'foreach', kind: 'variable', documentation, sortText: '1foreach' };
}
