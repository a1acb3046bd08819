import {
  isEqual,
  type Judging,
  type KeywordCheck,
  type Schema,
  type SchemaFault,
} from './schema.ts';

/** Keywords that look at a list as a whole. */
export const arrayKeywords = {
  additionalItems: additionalFault,
  maxItems: lengthLeftAside('maxItems', (length, limit) => length > limit),
  minItems: lengthLeftAside('minItems', (length, limit) => length < limit),
  uniqueItems: uniqueFault,
} as const satisfies Record<string, KeywordCheck>;

/** The guide: these two take no part in the validation of an imported model. */
function lengthLeftAside(
  keyword: 'maxItems' | 'minItems',
  breaks: (length: number, limit: number) => boolean,
): KeywordCheck {
  return (schema: Schema, list: readonly unknown[], { unjudged }: Judging) => {
    const limit = schema[keyword];
    if (typeof limit === 'number' && breaks(list.length, limit)) unjudged.add(keyword);
    return null;
  };
}

function additionalFault(
  { items, additionalItems }: Schema,
  list: readonly unknown[],
  { path }: Judging,
): SchemaFault | null {
  if (additionalItems !== false || !Array.isArray(items) || list.length <= items.length) {
    return null;
  }
  return {
    path: `${path}/${items.length}`,
    keyword: 'additionalItems',
    message: 'is one item too many',
    words: `schema only allows ${items.length} elements in array but instance has ${list.length} elements`,
  };
}

function uniqueFault(
  { uniqueItems }: Schema,
  list: readonly unknown[],
  { path, unjudged }: Judging,
): SchemaFault | null {
  if (uniqueItems !== true) return null;
  // Every item is compared with every other, so a long list is not judged.
  if (list.length > 500) {
    unjudged.add('uniqueItems');
    return null;
  }
  if (!list.some((item, index) => list.slice(0, index).some((other) => isEqual(item, other)))) {
    return null;
  }
  const words = 'array must not contain duplicate elements';
  return { path, keyword: 'uniqueItems', message: 'has two equal items', words };
}

/** Judges each item by `items`, or by `additionalItems` behind the last of several. */
export function judgeItems(
  { items, additionalItems }: Schema,
  list: readonly unknown[],
  judging: Judging,
): void {
  for (const [index, item] of list.entries()) {
    const own = Array.isArray(items) ? (items[index] as unknown) : items;
    const isBeyond = Array.isArray(items) && index >= items.length;
    const path = `${judging.path}/${index}`;
    judging.judge(isBeyond ? additionalItems : own, item, { ...judging, path });
  }
}
