/** A value as one line with its Java kinds, as `java/Jayway.java` writes it. */
import type { Value } from '../../core/src/velocity/values.ts';
import { toText } from './number-text.ts';

export function dump(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `"${value}"`;
  switch (value.type) {
    case 'Map':
      return `LinkedHashMap{${[...value.entries.entries()].map(([key, item]) => `${String(key)}=${dump(item)};`).join('')}}`;
    case 'List':
      return `JSONArray[${value.items.map((item) => `${dump(item)};`).join('')}]`;
    case 'Integer':
    case 'Long':
    case 'BigInteger':
    case 'Double':
    case 'Float':
    case 'BigDecimal':
      return `${value.type}(${toText(value)})`;
    default:
      return `?${value.type}`;
  }
}
