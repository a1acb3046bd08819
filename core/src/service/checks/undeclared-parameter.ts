/** Parameters that a method does not declare, and what is to be done about them. */
import { declaredParameter, mappedPlaces } from '../../gateway/declared-parameter.ts';
import type { DeclaredParameter, Method } from '../../gateway/integration.ts';
import { pathVariables } from '../../gateway/path-variables.ts';
import { addEntry } from '../../openapi/edit-map.ts';
import { addItemTo } from '../../openapi/edit-list.ts';
import type { FoundApi } from '../../openapi/found-api.ts';
import type { FoundIntegration, OperationPlace } from '../../openapi/found-integration.ts';
import { asMap, findEntry } from '../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../openapi/host-tree.ts';
import { isSettled } from '../../openapi/placeholders.ts';
import type { NewValue } from '../../openapi/write-value.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { closest } from '../../text/closest.ts';
import type { Fix } from '../diagnostic.ts';

/** What a mapping or a cache key reads. */
export type ParameterName = Pick<DeclaredParameter, 'location' | 'name'>;

/**
 * True where the method surely has no such parameter. An import declares the variables of the path
 * by itself (aws-recorded: import-path-parameter-added); a method's own resource declares them all.
 */
export function isUndeclared(
  { method, spelling }: FoundIntegration,
  { location, name }: ParameterName,
): boolean {
  if (method.hidesParameters !== false) return false;
  if (declaredParameter(method.parameters, location, name)) return false;
  return location !== 'path' || spelling !== 'openapi' || !mayBeInPath(method.path, name);
}

/** A path that cannot be seen, or not to its end, may hold any variable. */
function mayBeInPath(path: string, name: string): boolean {
  if (path === '' || !isSettled(path)) return true;
  return pathVariables(path).some((variable) => variable.name === name);
}

/**
 * The expression that was meant: the parameter of that name that is declared elsewhere, or one of
 * nearly that name; null where nothing comes near.
 */
export function meantParameter(
  { parameters }: Method,
  { location, name }: ParameterName,
): string | null {
  const [same, second] = parameters.filter((parameter) => parameter.name === name);
  if (same && !second) return expression(same);
  const near = closest(
    name,
    parameters.filter((parameter) => parameter.location === location).map((one) => one.name),
  );
  return near === undefined ? null : expression({ location, name: near });
}

function expression({ location, name }: ParameterName): string {
  return `method.request.${mappedPlaces[location]}.${name}`;
}

/** The fix that declares it in the operation or the method, to be spread into a finding. */
export function declaration(
  integration: FoundIntegration,
  api: FoundApi | null,
  parameter: ParameterName,
  text: string,
): { readonly fix?: Fix } {
  const { operation, properties } = integration;
  const edit =
    (operation && inOperation(operation, declared(parameter, api), text)) ??
    (properties && inMethod(properties, parameter, text));
  if (!edit) return {};
  const title = `Declare the ${parameter.location} parameter '${parameter.name}'`;
  return { fix: { title, edits: [edit] } };
}

function declared({ name, location }: ParameterName, api: FoundApi | null): NewValue {
  const type = api?.dialect === 'swagger-2.0' ? { type: 'string' } : { schema: { type: 'string' } };
  return { name, in: location, ...(location === 'path' ? { required: true } : {}), ...type };
}

/** A new list stands before the responses, as most documents have it. */
function inOperation({ node }: OperationPlace, parameter: NewValue, text: string): TextEdit | null {
  if (findEntry(node, 'parameters')) return addItemTo(text, node, 'parameters', parameter);
  return addEntry(text, node, 'parameters', [parameter], entryBefore(node, 'responses'));
}

/** `method.request.path.id: true`, where the value says whether it is required. */
function inMethod(properties: MapNode, parameter: ParameterName, text: string): TextEdit | null {
  const key = 'RequestParameters';
  const isRequired = parameter.location === 'path';
  const entry = findEntry(properties, key);
  const map = asMap(entry?.value);
  if (entry) return map && addEntry(text, map, expression(parameter), isRequired);
  const value = { [expression(parameter)]: isRequired };
  return addEntry(text, properties, key, value, entryBefore(properties, 'Integration'));
}

function entryBefore({ entries }: MapNode, key: string): Entry | undefined {
  const index = entries.findIndex((entry) => entry.key.text === key);
  return index > 0 ? entries[index - 1] : undefined;
}
