/** The types of what `$input`, `$util`, `$context`, `$stageVariables` and `$foreach` give. */
import { findMember, methodForms } from '../../gateway/catalogue.ts';
import type { DeclaredParameter } from '../../gateway/integration.ts';
import { parseJsonPath } from '../../gateway/json-path/parse.ts';
import type { Expression, Method, PathStep } from '../../vtl/ast.ts';
import { plainString } from '../../vtl/plain-string.ts';
import type { TemplateRegion } from '../analysis.ts';
import { javaTypeName } from './java-type-name.ts';
import { layered } from './layered-type.ts';
import { typeAtPath } from './path-type.ts';
import { shownBy, type SavedScenario } from './saved-scenarios.ts';
import {
  catalogueFacts,
  mapType,
  openMembers,
  plainType,
  type MapMembers,
  type ValueType,
} from './value-type.ts';

/** What a template's roots are asked with. */
export interface RootReader {
  readonly region: Pick<TemplateRegion, 'integration'>;
  /** Saved scenarios that show values. */
  readonly scenarios: readonly SavedScenario[];
  /** The type of `$input.path('$')`. */
  readonly payload: () => ValueType | null;
  readonly typeOf: (expression: Expression) => ValueType | null;
}

/** How many steps behind the root's name are used up, and the type of what they give. */
export interface RootType {
  readonly type: ValueType | null;
  readonly consumed: number;
}

/** Null for a name that is none of the roots. */
export function rootType(
  root: string,
  steps: readonly PathStep[],
  reader: RootReader,
): RootType | null {
  switch (root) {
    case 'foreach':
      return { type: plainType('Foreach'), consumed: 0 };
    case 'input':
    case 'util':
      return objectType(root, steps, reader);
    case 'stageVariables':
      return { type: stageVariables(reader), consumed: 0 };
    case 'context':
      return contextType(steps, reader);
    default:
      return null;
  }
}

function objectType(
  root: 'input' | 'util',
  [first]: readonly PathStep[],
  reader: RootReader,
): RootType {
  switch (first?.kind) {
    case undefined:
    case 'index':
      return { type: null, consumed: 1 };
    case 'property': {
      const isBody = root === 'input' && first.name.name === 'body';
      return { type: isBody ? plainType('String') : null, consumed: 1 };
    }
    case 'method':
      return { type: callType(root, first, reader), consumed: 1 };
  }
}

function callType(root: 'input' | 'util', call: Method, reader: RootReader): ValueType | null {
  const [argument] = call.args;
  switch (`${root}.${call.name.name}`) {
    case 'input.path':
      return argument === undefined ? null : pathType(argument, reader);
    case 'input.params':
      return argument === undefined ? allParameters(reader) : parameterType(argument, reader);
    case 'util.parseJson':
      return argument === undefined ? null : parsedType(argument, reader);
  }
  const form = methodForms(root, call.name.name).find(
    ({ params }) => params.length === call.args.length,
  );
  const java = javaTypeName(form?.type);
  return java === null ? null : plainType(java);
}

/** `$input.path('$.a')` */
function pathType(argument: Expression, { payload }: RootReader): ValueType | null {
  const written = plainString(argument);
  const { path } = written === null ? { path: null } : parseJsonPath(written);
  return path && typeAtPath(payload(), path);
}

/** `$util.parseJson($input.body)` and `$util.parseJson($input.json('$.a'))` read the payload again. */
function parsedType(argument: Expression, reader: RootReader): ValueType | null {
  if (argument.kind !== 'reference' || argument.name?.name !== 'input') return null;
  const [step, more] = argument.path;
  if (step === undefined || more !== undefined) return null;
  if (step.kind === 'property') return step.name.name === 'body' ? reader.payload() : null;
  const [path] = step.kind === 'method' && step.name.name === 'json' ? step.args : [];
  return path === undefined ? null : pathType(path, reader);
}

/** The declared parameters of one kind, by the name that `$input.params()` has for it. */
const LOCATIONS = { path: 'path', querystring: 'query', header: 'header' } as const;

function declaredIn(reader: RootReader, location?: DeclaredParameter['location']) {
  const parameters = reader.region.integration?.method.parameters ?? [];
  return parameters.filter((one) => location === undefined || one.location === location);
}

function allParameters(reader: RootReader): ValueType {
  const byLocation = Object.entries(LOCATIONS).map(([name, location]) => {
    const names = declaredIn(reader, location).map((parameter) => parameter.name);
    return [name, mapType(textMembers(names))] as const;
  });
  return mapType({ ...openMembers(new Map(byLocation)), isClosed: true });
}

/** `$input.params('id')` */
function parameterType(argument: Expression, reader: RootReader): ValueType {
  const name = argument.kind === 'string' && argument.template === null ? argument.value : null;
  const declared = declaredIn(reader).find((parameter) => parameter.name === name);
  if (declared === undefined) return plainType('String');
  const { location, required } = declared;
  const description = `A ${location} parameter of the method.`;
  return plainType('String', { ...catalogueFacts, description, isOptional: !required });
}

/** A map of texts under any name, some of which are known. */
function textMembers(names: readonly string[]): MapMembers {
  return { names, of: () => plainType('String'), isClosed: false };
}

function stageVariables({ scenarios }: RootReader): ValueType | null {
  return layered(
    mapType(textMembers([])),
    shownBy(scenarios, (scenario) => scenario.stageVariables),
  );
}

function contextType(steps: readonly PathStep[], { scenarios }: RootReader): RootType {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'property') break;
    names.push(step.name.name);
  }
  const found = findMember('context', names);
  if (found.kind !== 'member') {
    const type = found.kind === 'container' ? plainType('Map') : null;
    return { type: layered(type, shownAt(names)), consumed: names.length };
  }
  const { member, consumed } = found;
  const java = javaTypeName(member.type);
  const type = java === null ? null : plainType(java);
  return { type: layered(type, shownAt(names.slice(0, consumed))), consumed };

  function shownAt(path: readonly string[]): ValueType | null {
    const whole = shownBy(scenarios, ({ context }) => context);
    return path.reduce<ValueType | null>((type, name) => type?.members?.of(name) ?? null, whole);
  }
}
