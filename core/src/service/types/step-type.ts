/** What a step behind a value gives: `.name`, `.method(…)`, `[…]`. */
import { javaMethodsOf } from '../../gateway/catalogue.ts';
import type { Expression, Method, PathStep } from '../../vtl/ast.ts';
import { javaTypeName } from './java-type-name.ts';
import {
  joinTypes,
  listType,
  mapType,
  openMembers,
  plainType,
  type ValueType,
} from './value-type.ts';

/** Null where it is not known. */
export function stepType(receiver: ValueType, step: PathStep): ValueType | null {
  switch (step.kind) {
    case 'property':
      return propertyType(receiver, step.name.name);
    case 'index':
      return memberAt(receiver, step.index);
    case 'method':
      return returnType(receiver, step);
  }
}

/** Of a map it is the member of that name; of all else a getter, `$text.empty` being `isEmpty()`. */
function propertyType(receiver: ValueType, name: string): ValueType | null {
  if (receiver.java === 'Map') return receiver.members?.of(name) ?? null;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  for (const getter of [`get${capital}`, `is${capital}`]) {
    const method = javaMethodsOf(receiver.java ?? '').find(
      (one) => one.name === getter && one.params.length === 0,
    );
    if (method !== undefined) return resultType(receiver, getter, [], method.returns);
  }
  return null;
}

function memberAt({ members, item }: ValueType, index: Expression): ValueType | null {
  if (members === null) return item;
  return index.kind === 'string' && index.template === null ? members.of(index.value) : null;
}

function returnType(receiver: ValueType, { name, args }: Method): ValueType | null {
  const methods = javaMethodsOf(receiver.java ?? '').filter((method) => method.name === name.name);
  const method = methods.find(({ params }) => params.length === args.length) ?? methods[0];
  return method === undefined ? null : resultType(receiver, name.name, args, method.returns);
}

/** What is inside goes through the methods that hand it on; for all others Java's signature says. */
function resultType(
  receiver: ValueType,
  method: string,
  [first]: readonly Expression[],
  returns: string,
): ValueType | null {
  const { java, members, item, facts } = receiver;
  switch (`${java ?? ''}.${method}`) {
    case 'Map.get':
    case 'Map.getOrDefault':
      return first === undefined ? null : memberAt(receiver, first);
    case 'Map.keySet':
      return listType('Set', () => plainType('String'));
    case 'Map.values':
      return listType('Collection', () => anyMember(receiver));
    case 'Map.entrySet':
      return listType('Set', () => entryType(receiver));
    case 'Map.Entry.getKey':
    case 'Map.Entry.getValue':
      return members?.of(method === 'getKey' ? 'key' : 'value') ?? null;
    case 'List.get':
      return item;
    case 'List.subList':
      return receiver;
    case 'String.split':
      return listType('Array', () => plainType('String', facts), facts);
    default: {
      const result = javaTypeName(returns);
      return result === null ? null : plainType(result);
    }
  }
}

/** An entry of a map; its key and value are kept like members. */
function entryType(map: ValueType): ValueType {
  const key = plainType('String');
  const known = new Map([
    ['key', key],
    ['value', anyMember(map)],
  ]);
  return { ...mapType(openMembers(known)), java: 'Map.Entry' };
}

function anyMember({ members }: ValueType): ValueType | null {
  return members === null ? null : joinTypes(members.names.map((name) => members.of(name)));
}

/** What `#foreach` goes through: a list's items, a map's values. */
export function roundType(collection: ValueType): ValueType | null {
  return collection.java === 'Map' ? anyMember(collection) : collection.item;
}
