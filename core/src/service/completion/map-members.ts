import { typeDocs, typeText } from '../types/type-text.ts';
import { toItem, type CompletionSource } from './source.ts';

/** Behind a dot: what a map holds by name, as its schema, an example or the template tells. */
export const mapMembers: CompletionSource = function* (cursor) {
  const { typed, types } = cursor;
  if (typed.kind !== 'member') return;
  const members = types.typeOfReference(typed.receiver)?.members;
  for (const name of members?.names ?? []) {
    // Velocity has no way to write any other name behind a dot.
    if (!/^[A-Za-z][\w-]*$/.test(name)) continue;
    const type = members?.of(name) ?? null;
    const item = toItem(
      {
        label: name,
        kind: 'property',
        detail: typeText(type) ?? 'unknown',
        ...(type === null ? {} : { documentation: typeDocs(type) }),
        sortText: `1${name}`,
      },
      cursor,
    );
    if (item !== null) yield item;
  }
};
