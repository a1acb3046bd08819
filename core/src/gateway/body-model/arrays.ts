import { isEqual, type Judge, type Judging, type Schema, type SchemaFault } from './schema.ts';

/** `items`, `additionalItems` and `uniqueItems`. */
export function arrayFault(
  schema: Schema,
  list: readonly unknown[],
  judging: Judging,
  judge: Judge,
): SchemaFault | null {
  const { items, additionalItems, minItems, maxItems } = schema;
  // The guide: these two take no part in the validation of an imported model.
  if (typeof minItems === 'number' && list.length < minItems) judging.unjudged.add('minItems');
  if (typeof maxItems === 'number' && list.length > maxItems) judging.unjudged.add('maxItems');
  for (const [index, item] of list.entries()) {
    const part = Array.isArray(items) && index < items.length ? (items[index] as unknown) : items;
    const rest = Array.isArray(items) && index >= items.length;
    const path = `${judging.path}/${index}`;
    if (rest && additionalItems === false) {
      return { path, keyword: 'additionalItems', message: 'is one item too many' };
    }
    const fault = judge(rest ? additionalItems : part, item, { ...judging, path });
    if (fault !== null) return fault;
  }
  if (schema['uniqueItems'] !== true) return null;
  // Every item is compared with every other, so a long list is not judged.
  if (list.length > 500) judging.unjudged.add('uniqueItems');
  else if (list.some((item, index) => list.slice(0, index).some((other) => isEqual(item, other)))) {
    return { path: judging.path, keyword: 'uniqueItems', message: 'has two equal items' };
  }
  return null;
}
