import { javaMethodsOf } from '../../gateway/catalogue.ts';
import { javaMethodDocs } from '../catalogue-docs.ts';
import { leadsToLoop } from '../root-docs.ts';
import { toItem, type CompletionSource, type TemplateCursor } from './source.ts';

/** What a value of unknown type is offered: the types that JSON text becomes. */
const jsonTypes = ['String', 'List', 'Map'];

/** Behind a dot: the Java methods of the value, or of all that it could be. */
export const javaMethods: CompletionSource = function* (cursor) {
  const seen = new Set<string>();
  for (const type of receiverTypes(cursor)) {
    for (const method of javaMethodsOf(type)) {
      if (method.name === 'getClass' || seen.has(method.signature)) continue;
      seen.add(method.signature);
      const item = toItem(
        {
          label: method.name,
          kind: 'method',
          detail: method.signature,
          documentation: javaMethodDocs(type, method),
          sortText: `${method.seenAtAws ? 3 : 4}${method.name}${method.params.length}`,
          ...(cursor.hasParens
            ? {}
            : {
                insert: `${method.name}(${method.params.length > 0 ? '$1' : ''})`,
                isSnippet: true,
              }),
        },
        cursor,
      );
      if (item !== null) yield item;
    }
  }
};

function receiverTypes({ typed, region, types }: TemplateCursor): readonly string[] {
  if (typed.kind !== 'member' || typed.receiver.name === null) return [];
  const { receiver } = typed;
  const root = receiver.name?.name ?? '';
  const isOwn = region.assigned.has(root);
  // The gateway's objects have members of their own and nothing that is worth offering beside.
  if (!isOwn && ['input', 'util', 'stageVariables'].includes(root) && receiver.path.length === 0)
    return [];
  if (!isOwn && root === 'foreach' && leadsToLoop(receiver.path)) return [];
  const type = types.typeOfReference(receiver);
  return type?.java == null ? jsonTypes : [type.java];
}
