/** A sample body that answers what a template asks for. */
import type { Json } from './scenario.ts';
import { addPath, addTemplateReads, emptyShape, type BodyShape } from './template-reads.ts';

/**
 * An object with the paths that a template and mappings read: each text is the name of its own
 * member, so that the output shows where it went; a list has one item; what the template prints
 * without quotes is the number 1. Undefined where nothing is read by name.
 */
export function sampleFromTemplate(
  template: string,
  mappedPaths: readonly string[] = [],
): Json | undefined {
  const root = emptyShape();
  addTemplateReads(template, root);
  for (const path of mappedPaths) addPath(path, root);
  return root.members.size === 0 && root.item === null ? undefined : sampleOf(root, 'text');
}

function sampleOf({ members, item, isBare }: BodyShape, name: string): Json {
  if (members.size > 0) {
    return Object.fromEntries(
      [...members].map(([key, shape]) => [key, memberSample(shape, key, name)] as const),
    );
  }
  if (item !== null) return [sampleOf(item, name)];
  return isBare ? 1 : name;
}

/** A value of DynamoDB stands in an object with its type as key, and a number there is a text. */
function memberSample(shape: BodyShape, key: string, owner: string): Json {
  const isLeaf = shape.members.size === 0 && shape.item === null;
  switch (isLeaf ? key : '') {
    case 'S':
      return owner;
    case 'N':
      return '1';
    case 'BOOL':
      return true;
    default:
      return sampleOf(shape, key);
  }
}
