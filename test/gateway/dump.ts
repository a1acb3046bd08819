/** A value as one line with its Java kinds, as `java/Jayway.java` writes it. */
import { toText } from '../../core/src/velocity/to-text.ts';
import type { Value } from '../../core/src/velocity/values.ts';

export function dump(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `"${value}"`;
  switch (value.type) {
    case 'Map': {
      const entries = [...value.entries.entries()];
      return `LinkedHashMap{${entries.map(([key, item]) => `${toText(key)}=${dump(item)};`).join('')}}`;
    }
    case 'List':
      return `JSONArray[${value.items.map((item) => `${dump(item)};`).join('')}]`;
    default:
      return `${value.type}(${toText(value)})`;
  }
}
