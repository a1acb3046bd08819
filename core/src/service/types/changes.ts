/** What a template puts into its lists and maps after it made them. */
import type { Expression, Reference, Template } from '../../vtl/ast.ts';
import { directivesIn } from '../../vtl/directives-in.ts';
import { joinTypes, listType, mapType, type ValueType } from './value-type.ts';

export interface Changes {
  /**
   * The type of a variable's value with what is put in anywhere in the template. `typeOf` is asked
   * for the types of what goes in.
   */
  applyTo(
    name: string,
    type: ValueType | null,
    typeOf: (expression: Expression) => ValueType | null,
  ): ValueType | null;
}

interface Put {
  /** Null where the key is worked out by the template, or several go in at once. */
  readonly key: string | null;
  readonly value: Expression | null;
}

/** Reads `$x.put(…)`, `$x.add(…)`, `#set($x.a = …)` and their like, of all variables. */
export function changesOf(references: readonly Reference[], root: Template): Changes {
  const puts = new Map<string, Put[]>();
  const adds = new Map<string, (Expression | null)[]>();
  for (const { name, path } of references) {
    const [step, more] = path;
    if (name === null || step?.kind !== 'method' || more !== undefined) continue;
    const [first, second] = step.args;
    switch (step.name.name) {
      case 'put':
      case 'putIfAbsent':
      case 'replace':
        addTo(puts, name.name, { key: textOf(first), value: second ?? null });
        break;
      case 'putAll':
        addTo(puts, name.name, { key: null, value: null });
        break;
      case 'add':
      case 'set':
        addTo(adds, name.name, second ?? (step.name.name === 'add' ? first : null) ?? null);
        break;
      case 'addAll':
        addTo(adds, name.name, null);
    }
  }
  for (const node of directivesIn(root)) {
    if (node.kind !== 'set' || node.target.kind !== 'reference') continue;
    const { name, path } = node.target;
    const [step, more] = path;
    if (name === null || step === undefined) continue;
    const key = step.kind === 'property' ? step.name.name : null;
    if (more === undefined) addTo(puts, name.name, { key, value: node.value });
  }
  return {
    applyTo(name, type, typeOf) {
      if (type?.java === 'Map') return withPuts(type, puts.get(name) ?? [], typeOf);
      if (type?.java === 'List') return withAdds(type, adds.get(name) ?? [], typeOf);
      return type;
    },
  };
}

function withPuts(
  type: ValueType,
  puts: readonly Put[],
  typeOf: (expression: Expression) => ValueType | null,
): ValueType {
  if (puts.length === 0) return type;
  const { members, facts } = type;
  const written = new Map<string, Expression[]>();
  for (const { key, value } of puts) if (key !== null && value !== null) addTo(written, key, value);
  const own = new Set(members?.names);
  return mapType(
    {
      names: [...new Set([...own, ...written.keys()])],
      of(name) {
        const later = (written.get(name) ?? []).map(typeOf);
        return joinTypes(own.has(name) ? [members?.of(name) ?? null, ...later] : later);
      },
      isClosed: false,
    },
    facts,
  );
}

function withAdds(
  type: ValueType,
  adds: readonly (Expression | null)[],
  typeOf: (expression: Expression) => ValueType | null,
): ValueType {
  const [first] = adds;
  if (first === undefined) return type;
  return listType(
    'List',
    () => {
      const added = adds.map((one) => one && typeOf(one));
      // `[]` says nothing of items, so that what goes in says all.
      return joinTypes(type.item === null ? added : [type.item, ...added]);
    },
    type.facts,
  );
}

function textOf(expression: Expression | undefined): string | null {
  return expression?.kind === 'string' && expression.template === null ? expression.value : null;
}

function addTo<T>(lists: Map<string, T[]>, name: string, one: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [one]);
  else list.push(one);
}
