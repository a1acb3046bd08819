/**
 * The second engine: the same template rendered by velocityjs, which local emulators are built on.
 * It is not how API Gateway renders; it shows where such an emulator differs. velocityjs calls
 * methods of host objects, so this runs in the run worker only, behind its time limit. What a
 * template can reach holds no functions and, but for lists and texts, no prototypes.
 */
import { Compile, parse } from 'velocityjs';
import { TemplateException } from '../velocity/exceptions.ts';
import type { HostObject, Value } from '../velocity/values.ts';
import { contextObject, readOverrides } from './bindings/context.ts';
import { inputObject } from './bindings/input.ts';
import { fromJson, toJson } from './bindings/json-value.ts';
import { utilObject } from './bindings/util.ts';
import type { JsonObject, RenderAnswer, RenderRequest } from './render-template.ts';
import type { Json } from './scenario.ts';
import { javaLikeMethods } from './velocityjs-methods.ts';
import { javaMap } from '../velocity/map-entries.ts';

export interface SecondAnswer {
  readonly output: string;
  /** velocityjs's own message; null where the template rendered. */
  readonly error: string | null;
  readonly overrides: RenderAnswer['overrides'];
}

type Plain = Record<string, unknown>;

/** Renders by velocityjs. Never throws; it may run for ever, which is the worker's to end. */
export function renderWithVelocityjs(request: RenderRequest): SecondAnswer {
  const context = toPlain(toJson(contextObject(request.context ?? {}))) as Plain;
  const input = plainMap({ body: request.body === '' ? '{}' : (request.body ?? '{}') });
  const util = plainMap({});
  const variables = plainMap({
    ...(toPlain({ ...request.vars }) as Plain),
    input,
    util,
    context,
    stageVariables: toPlain({ ...request.stageVariables }),
  });
  const hosts = new Map<unknown, HostObject>([
    [input, inputObject(request.body ?? '', paramsOf(request.params ?? {}))],
    [util, utilObject],
  ]);
  const handlers = [hostMethods(hosts), ...javaLikeMethods];
  const overrides = (): RenderAnswer['overrides'] => {
    const { requestOverride, responseOverride } = context;
    return readOverrides(contextObject({ requestOverride, responseOverride } as JsonObject));
  };
  try {
    const compiled = new Compile(parse(request.template), { customMethodHandlers: handlers });
    return { output: compiled.render(variables), error: null, overrides: overrides() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { output: '', error: message, overrides: overrides() };
  }
}

interface MethodCall {
  readonly property: string;
  readonly context: unknown;
  readonly params: readonly unknown[];
}

/** Methods of `$input` and `$util`, by our own bindings, on plain values. */
function hostMethods(hosts: ReadonlyMap<unknown, HostObject>): {
  uid: string;
  match(call: MethodCall): boolean;
  resolve(call: MethodCall): unknown;
} {
  return {
    uid: 'gateway',
    match: ({ context }) => hosts.has(context),
    resolve: ({ context, property, params }) => {
      const host = hosts.get(context);
      const args = params.map((param) => (param === undefined ? null : fromJson(param as Json)));
      const value = callHost(host, property, args);
      return value === undefined ? undefined : toPlain(toJson(value));
    },
  };
}

function callHost(host: HostObject | undefined, name: string, args: Value[]): Value | undefined {
  try {
    return host?.call(name, args);
  } catch (error) {
    if (error instanceof TemplateException) throw new Error(error.toString());
    throw error;
  }
}

function paramsOf(params: NonNullable<RenderRequest['params']>): ReturnType<typeof javaMap> {
  const places = ['path', 'querystring', 'header'] as const;
  return javaMap(places.map((place) => [place, fromJson({ ...params[place] })] as const));
}

/** Objects without a prototype, which print as Java's maps do; velocityjs prints lists itself. */
function toPlain(json: Json): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (!Array.isArray(json)) {
    const members = Object.entries(json).map(([key, value]) => [key, toPlain(value)] as const);
    return plainMap(Object.fromEntries(members));
  }
  return json.map(toPlain);
}

function plainMap(members: Plain): Plain {
  const map = Object.assign(Object.create(null) as Plain, members);
  const text = (): string => {
    const entries = Object.entries(map).map(([key, value]) => `${key}=${String(value)}`);
    return `{${entries.join(', ')}}`;
  };
  // A symbol cannot be named by a template.
  return Object.defineProperty(map, Symbol.toPrimitive, { value: text });
}
