import type { JsonPath, PathStep } from '../../gateway/json-path/json-path.ts';
import { joinTypes, listType, type ValueType } from './value-type.ts';

/**
 * The type of what a JSONPath selects of a value; null where that is not known. A path that can
 * select several gives a list of what each would be.
 */
export function typeAtPath(
  root: ValueType | null,
  { steps, isDefinite }: JsonPath,
): ValueType | null {
  const found = steps.reduce<ValueType | null>((type, step) => type && selected(type, step), root);
  return isDefinite ? found : listType('List', () => found);
}

/** What one step leads to; for a step to several, what each of them is. */
function selected(type: ValueType, step: PathStep): ValueType | null {
  switch (step.kind) {
    case 'properties': {
      const [name, second] = step.names;
      if (name === undefined || second !== undefined) return null;
      return type.members?.of(name) ?? null;
    }
    case 'index':
    case 'from-length':
    case 'indexes':
    case 'slice':
    case 'filter':
      return type.item;
    case 'wildcard': {
      const { members } = type;
      return members ? joinTypes(members.names.map((name) => members.of(name))) : type.item;
    }
    case 'same':
      return type;
    case 'scan':
      return null;
  }
}
