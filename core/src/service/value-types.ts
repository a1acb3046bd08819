/**
 * What type of value an expression of a template has, as far as literals, the catalogue and Java's
 * signatures tell. Null is unknown: what comes out of a payload is not looked into here.
 */
import { findMember, javaMethodsOf, methodForms } from '../gateway/catalogue.ts';
import type { Expression, Method, PathStep, Reference, Statement } from '../vtl/ast.ts';
import { walk } from '../vtl/visit.ts';
import type { TemplateTree } from './template-tree.ts';

/** A name of `receiverTypes` in the catalogue. */
export type ValueType = string;

/** What the template's variables hold, by name; a name with values of several types is unknown. */
export type VariableTypes = ReadonlyMap<string, ValueType | null>;

/** The types of all variables that `#set`, `#foreach` and `#define` give a value. */
export function variableTypes({ parse }: Pick<TemplateTree, 'parse'>): VariableTypes {
  const types = new Map<string, ValueType | null>();
  walk(parse.root, (node) => {
    const found = assignment(node as Statement, types);
    if (found === null) return;
    const isFirst = !types.has(found.name);
    types.set(found.name, isFirst || types.get(found.name) === found.type ? found.type : null);
  });
  return types;
}

function assignment(
  node: Statement,
  types: VariableTypes,
): { name: string; type: ValueType | null } | null {
  switch (node.kind) {
    case 'set': {
      const { target, value } = node;
      if (target.kind === 'missing' || target.path.length > 0 || target.name === null) return null;
      return { name: target.name.name, type: typeOfExpression(value, types) };
    }
    case 'foreach': {
      if (node.variable.kind === 'missing' || node.variable.name === null) return null;
      const type = node.collection.kind === 'range' ? 'Integer' : null;
      return { name: node.variable.name.name, type };
    }
    default:
      return null;
  }
}

/** The type of an expression; null where it cannot be told. */
export function typeOfExpression(
  expression: Expression,
  variables: VariableTypes,
): ValueType | null {
  switch (expression.kind) {
    case 'string':
      return 'String';
    case 'number':
      return expression.type === 'integer' ? 'Integer' : 'Double';
    case 'boolean':
    case 'not':
      return 'Boolean';
    case 'list':
    case 'range':
      return 'List';
    case 'map':
      return 'Map';
    case 'binary':
      return typeOfOperation(expression.operator, [expression.left, expression.right], variables);
    case 'parenthesized':
      return typeOfExpression(expression.inner, variables);
    case 'reference':
      return typeOfReference(expression, expression.path.length, variables);
    case 'word':
    case 'missing':
      return null;
  }
}

function typeOfOperation(
  operator: string,
  operands: readonly Expression[],
  variables: VariableTypes,
): ValueType | null {
  if (/[<>=&|]/.test(operator)) return 'Boolean';
  const types = operands.map((operand) => typeOfExpression(operand, variables));
  if (operator === '+' && types.includes('String')) return 'String';
  return types[0] === types[1] ? (types[0] ?? null) : null;
}

/** The type of what a reference's name and its first `steps` steps give. */
export function typeOfReference(
  { name, path }: Pick<Reference, 'name' | 'path'>,
  steps: number,
  variables: VariableTypes,
): ValueType | null {
  if (name === null) return null;
  const taken = path.slice(0, steps);
  const start = variables.has(name.name) ? null : typeOfRoot(name.name, taken);
  if (start !== null) return stepThrough(start.type, taken.slice(start.consumed));
  return stepThrough(variables.get(name.name) ?? null, taken);
}

/** The catalogue's roots: how many steps it knows, and what they give. */
function typeOfRoot(
  root: string,
  steps: readonly PathStep[],
): { type: ValueType | null; consumed: number } | null {
  const [first] = steps;
  if (root === 'foreach') return { type: 'Foreach', consumed: 0 };
  if (root === 'input' || root === 'util') {
    if (first === undefined || first.kind === 'index')
      return { type: null, consumed: steps.length };
    if (first.kind === 'property')
      return { type: first.name.name === 'body' ? 'String' : null, consumed: 1 };
    const form = methodForms(root, first.name.name).find(
      ({ params }) => params.length === first.args.length,
    );
    // `$input.params()` holds three maps, by location.
    const location = form?.type === 'Map' && steps[1]?.kind === 'property';
    return { type: asReceiver(form?.type), consumed: location ? 2 : 1 };
  }
  if (root === 'stageVariables')
    return { type: steps.length === 0 ? 'Map' : 'String', consumed: 1 };
  if (root !== 'context') return null;
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'property') break;
    names.push(step.name.name);
  }
  const found = findMember('context', names);
  if (found.kind === 'member')
    return { type: asReceiver(found.member.type), consumed: found.consumed };
  return { type: found.kind === 'container' ? 'Map' : null, consumed: names.length };
}

function stepThrough(start: ValueType | null, steps: readonly PathStep[]): ValueType | null {
  let type = start;
  for (const step of steps) {
    if (type === null || step.kind !== 'method') return null;
    type = returnType(type, step);
  }
  return type;
}

function returnType(receiver: ValueType, { name, args }: Method): ValueType | null {
  const methods = javaMethodsOf(receiver).filter((method) => method.name === name.name);
  const method = methods.find(({ params }) => params.length === args.length) ?? methods[0];
  return asReceiver(method?.returns);
}

/** Java's type names as the catalogue's receivers; null for those that tell nothing. */
function asReceiver(javaType: string | undefined): ValueType | null {
  switch (javaType) {
    case 'String':
    case 'Map':
    case 'List':
    case 'Set':
    case 'Collection':
    case 'Integer':
    case 'Long':
    case 'Double':
    case 'Boolean':
      return javaType;
    case 'int':
      return 'Integer';
    case 'long':
      return 'Long';
    case 'double':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'String[]':
    case 'Object[]':
      return 'Array';
    default:
      return null;
  }
}
