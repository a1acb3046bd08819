/** What a template reads of the body: the paths that it names, put together as one shape. */
import type { Expression, ForeachDirective, Node, PathStep, Reference } from '../vtl/ast.ts';
import { parseOnce } from '../vtl/parse-once.ts';
import { walk } from '../vtl/visit.ts';
import { parseJsonPath } from './json-path/parse.ts';
import type { JsonPath } from './json-path/json-path.ts';

/** A part of the body: an object where it has members, a list where it has an item, else a text. */
export interface BodyShape {
  readonly members: Map<string, BodyShape>;
  item: BodyShape | null;
  /** True where the template prints it without quotes, so that only a number gives JSON. */
  isBare: boolean;
}

export function emptyShape(): BodyShape {
  return { members: new Map(), item: null, isBare: false };
}

/**
 * Adds what a template reads by `$input.path`, `$input.json` and `$util.parseJson($input.body)`, by
 * the variables set from them and by `#foreach` over them. The template is read in the order of its
 * text, both sides of an `#if`; what a macro does with its parameters is not followed.
 */
export function addTemplateReads(text: string, root: BodyShape): void {
  read(parseOnce(text).root, { root, variables: new Map(), text });
}

/** Adds what a JSONPath selects; a step that selects several goes into a list. Null: not a place. */
export function addPath(path: string, root: BodyShape): BodyShape | null {
  const reading = parseJsonPath(path);
  return reading.path === null ? null : shapeAt(reading.path, root);
}

interface Reader {
  readonly root: BodyShape;
  readonly variables: Map<string, BodyShape | null>;
  readonly text: string;
}

function read(node: Node, reader: Reader): void {
  walk(node, (inner) => {
    switch (inner.kind) {
      case 'set':
        read(inner.value, reader);
        if (inner.target.kind === 'reference' && inner.target.path.length === 0) {
          bind(inner.target, shapeOf(inner.value, reader), reader);
        }
        return false;
      case 'foreach':
        readForeach(inner, reader);
        return false;
      case 'reference': {
        const shape = shapeOf(inner, reader);
        if (shape !== null && isBare(inner, reader.text)) shape.isBare = true;
        return true;
      }
      default:
        return true;
    }
  });
}

function readForeach({ collection, variable, body }: ForeachDirective, reader: Reader): void {
  read(collection, reader);
  const shape = shapeOf(collection, reader);
  if (variable.kind === 'reference') bind(variable, shape && itemOf(shape), reader);
  read(body, reader);
}

function bind({ name }: Reference, shape: BodyShape | null, { variables }: Reader): void {
  if (name !== null) variables.set(name.name, shape);
}

/** True where JSON would want a number: not behind a quote or in a word, and not `$input.json`. */
function isBare({ start, path }: Reference, text: string): boolean {
  const [first] = path;
  if (first?.kind === 'method' && first.name.name === 'json') return false;
  return /[:,[]\s*$/.test(text.slice(Math.max(0, start - 20), start));
}

function shapeOf(expression: Expression, reader: Reader): BodyShape | null {
  if (expression.kind === 'parenthesized') return shapeOf(expression.inner, reader);
  if (expression.kind !== 'reference') return null;
  const { name, path } = expression;
  const [first, ...rest] = path;
  const variable = reader.variables.get(name?.name ?? '');
  if (variable !== undefined) return variable && follow(variable, path);
  if (first?.kind !== 'method') return null;
  const start = startOf(`${name?.name ?? ''}.${first.name.name}`, first.args[0], reader);
  return start && follow(start, rest);
}

function startOf(
  called: string,
  argument: Expression | undefined,
  reader: Reader,
): BodyShape | null {
  switch (called) {
    case 'input.path':
    case 'input.json':
      return argument?.kind === 'string' ? addPath(argument.value, reader.root) : null;
    case 'util.parseJson':
      return argument?.kind === 'reference' && isWholeBody(argument) ? reader.root : null;
    default:
      return null;
  }
}

/** `$input.body`, or `$input.json('$')`. */
function isWholeBody({ name, path }: Reference): boolean {
  const [step, ...rest] = path;
  if (name?.name !== 'input' || step === undefined || rest.length > 0) return false;
  if (step.kind === 'property') return step.name.name === 'body';
  if (step.kind !== 'method' || step.name.name !== 'json') return false;
  const [argument] = step.args;
  return argument?.kind === 'string' && argument.value === '$';
}

function follow(start: BodyShape, path: readonly PathStep[]): BodyShape | null {
  let shape: BodyShape | null = start;
  for (const step of path) {
    if (shape === null) return null;
    shape = step.kind === 'method' ? called(shape, step.name.name, step.args) : member(shape, step);
  }
  return shape;
}

function member(shape: BodyShape, step: Exclude<PathStep, { kind: 'method' }>): BodyShape | null {
  if (step.kind === 'property') return memberOf(shape, step.name.name);
  return step.index.kind === 'string' ? memberOf(shape, step.index.value) : itemOf(shape);
}

function called(shape: BodyShape, name: string, args: readonly Expression[]): BodyShape | null {
  const [argument] = args;
  switch (name) {
    case 'get':
      return argument?.kind === 'string' ? memberOf(shape, argument.value) : itemOf(shape);
    case 'size':
    case 'iterator':
      itemOf(shape);
      return null;
    default:
      return null;
  }
}

function shapeAt({ steps }: JsonPath, root: BodyShape): BodyShape | null {
  let shape = root;
  let isList = false;
  for (const step of steps) {
    switch (step.kind) {
      case 'properties': {
        const [only, second] = step.names.map((name) => memberOf(shape, name));
        if (only === undefined || second !== undefined) return null;
        shape = only;
        break;
      }
      case 'index':
      case 'from-length':
        shape = itemOf(shape);
        break;
      case 'wildcard':
      case 'indexes':
      case 'slice':
        isList = true;
        shape = itemOf(shape);
        break;
      case 'same':
        break;
      case 'scan':
      case 'filter':
        return null;
    }
  }
  return isList ? { ...emptyShape(), item: shape } : shape;
}

function memberOf(shape: BodyShape, name: string): BodyShape {
  const found = shape.members.get(name) ?? emptyShape();
  shape.members.set(name, found);
  return found;
}

function itemOf(shape: BodyShape): BodyShape {
  shape.item ??= emptyShape();
  return shape.item;
}
