/** Reads a `*.scenario.json` file: its JSON, and that every key and value is one a run knows. */
import { jsonFault } from '../gateway/json-syntax.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { HostNode } from '../openapi/host-tree.ts';
import { parseJson } from '../openapi/parse-json.ts';
import type { Span } from '../text/span.ts';
import {
  neededMembers,
  scenarioShape,
  sentShape,
  type ObjectShape,
  type Shape,
} from './scenario-shape.ts';

export interface ScenarioFault {
  /** What follows the name of the file: `'request.bdy' is not known; use method, path …`. */
  readonly message: string;
  /** Where, in UTF-16 offsets of the file. */
  readonly at: Span;
}

export interface ScenarioReading {
  /** What the file says; null where it is not a JSON object. */
  readonly scenario: Scenario | null;
  /** In the order of the file; a run can be relied on only where there are none. */
  readonly faults: readonly ScenarioFault[];
  /** The tree of the text, for places in it. */
  readonly root: HostNode | null;
}

/** Reads the text of a scenario's file, which may be anything. Never throws. */
export function readScenarioFile(text: string): ScenarioReading {
  const fault = jsonFault(text.replace(/^\uFEFF/, ' '));
  const { roots, errors } = parseJson(text);
  const root = roots[0] ?? null;
  if (fault !== null) {
    const at = { start: fault.offset, end: fault.offset };
    return { scenario: null, faults: [{ message: `is not JSON: ${fault.message}`, at }], root };
  }
  const [unread] = errors;
  if (unread !== undefined) {
    const faults = [{ message: `cannot be read: ${unread.message}`, at: unread.span }];
    return { scenario: null, faults, root };
  }
  if (root?.kind !== 'map') {
    const message = 'a scenario is a JSON object, as in {"operation": "POST /orders"}';
    return { scenario: null, faults: [{ message, at: { start: 0, end: 0 } }], root };
  }
  const scenario = JSON.parse(text.replace(/^\uFEFF/, ' ')) as Scenario;
  return { scenario, faults: faultsOf(scenarioShape, root, ''), root };
}

function faultsOf(shape: Shape, node: HostNode, path: string): readonly ScenarioFault[] {
  const wrong = (what: string): readonly ScenarioFault[] => [
    { message: `'${path}' must be ${what}`, at: node.span },
  ];
  if (isChoice(shape)) {
    const isOne = node.kind === 'scalar' && node.type === 'string' && shape.includes(node.text);
    return isOne ? [] : wrong(shape.map((word) => `"${word}"`).join(' or '));
  }
  if (isObjectShape(shape)) return objectFaults(shape, node, path);
  switch (shape) {
    case 'any':
      return [];
    case 'string':
    case 'boolean':
      return isType(node, shape) ? [] : wrong(`a ${shape}`);
    case 'integer':
      return isType(node, 'number') && /^-?\d+$/.test(textOf(node)) ? [] : wrong('an integer');
    case 'name?':
      return isType(node, 'string') || isType(node, 'null') ? [] : wrong('a string or null');
    case 'object':
      return node.kind === 'map' ? [] : wrong('an object');
    case 'list':
      return node.kind === 'list' ? [] : wrong('a list');
    case 'strings':
      return eachMember(node, path, 'string') ?? wrong('an object');
    case 'string or strings':
      if (isType(node, 'string')) return [];
      return eachMember(node, path, 'string') ?? wrong('a string or an object');
    case 'values':
    case 'values?':
      return valueFaults(node, path, shape) ?? wrong('an object');
    case 'sent?':
      return isType(node, 'null') ? [] : objectFaults(sentShape, node, path);
  }
}

function isChoice(shape: Shape): shape is readonly string[] {
  return Array.isArray(shape);
}

function isObjectShape(shape: Exclude<Shape, readonly string[]>): shape is ObjectShape {
  return typeof shape === 'object';
}

function objectFaults(shape: ObjectShape, node: HostNode, path: string): readonly ScenarioFault[] {
  if (node.kind !== 'map') return [{ message: `'${path}' must be an object`, at: node.span }];
  const known = Object.keys(shape);
  const seen = new Set<string>();
  const faults = node.entries.flatMap(({ key, value }) => {
    const name = path === '' ? key.text : `${path}.${key.text}`;
    const own = known.includes(key.text) ? shape[key.text] : undefined;
    if (own === undefined) {
      return [{ message: `'${name}' is not known; use ${known.join(', ')}`, at: key.span }];
    }
    if (seen.has(key.text)) return [{ message: `'${name}' is written twice`, at: key.span }];
    seen.add(key.text);
    return faultsOf(own, value, name);
  });
  const needed = neededMembers[path] ?? [];
  // A misspelt one is a fault already.
  if (faults.length > 0 || needed.length === 0 || needed.some((name) => seen.has(name))) {
    return faults;
  }
  return [{ message: `'${path}' has no ${needed.join(' or ')}`, at: node.span }];
}

/** Null where the node is no object. */
function eachMember(node: HostNode, path: string, shape: Shape): readonly ScenarioFault[] | null {
  if (node.kind !== 'map') return null;
  return node.entries.flatMap(({ key, value }) => faultsOf(shape, value, `${path}.${key.text}`));
}

/** A string, a list of strings, and null where the shape allows it, for each name. */
function valueFaults(
  node: HostNode,
  path: string,
  shape: 'values' | 'values?',
): readonly ScenarioFault[] | null {
  if (node.kind !== 'map') return null;
  return node.entries.flatMap(({ key, value }) => {
    const isValue =
      isType(value, 'string') ||
      (shape === 'values?' && isType(value, 'null')) ||
      (value.kind === 'list' && value.items.every((item) => isType(item, 'string')));
    const what = `a string or a list of strings${shape === 'values?' ? ', or null' : ''}`;
    const message = `'${path}.${key.text}' must be ${what}`;
    return isValue ? [] : [{ message, at: value.span }];
  });
}

function isType(node: HostNode, type: 'string' | 'number' | 'boolean' | 'null'): boolean {
  return node.kind === 'scalar' && node.type === type;
}

function textOf(node: HostNode): string {
  return node.kind === 'scalar' ? node.text : '';
}
