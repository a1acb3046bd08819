/**
 * The second engine: the same template rendered by velocityjs, which local emulators are built on.
 * It is not how API Gateway renders; it shows where such an emulator differs. It has no budgets, so
 * it runs in the run worker only, behind its time limit.
 */
import { TemplateException } from '../velocity/exceptions.ts';
import { javaMap } from '../velocity/map-entries.ts';
import type { HostObject, Value } from '../velocity/values.ts';
import { contextObject, readOverrides } from './bindings/context.ts';
import { inputObject } from './bindings/input.ts';
import { fromJson, toJson } from './bindings/json-value.ts';
import { utilObject } from './bindings/util.ts';
import type { JsonObject, RenderAnswer, RenderRequest } from './render-template.ts';
import { renderContained } from './velocityjs-contained.ts';
import { fromPlain, plainMap, toPlain, type Plain } from './velocityjs-data.ts';
import { javaLikeMethods, type MethodHandler } from './velocityjs-methods.ts';

export interface SecondAnswer {
  readonly output: string;
  /** velocityjs's own message; null where the template rendered. */
  readonly error: string | null;
  readonly overrides: RenderAnswer['overrides'];
}

/** Renders by velocityjs. Never throws; it may run for ever, which is the worker's to end. */
export function renderWithVelocityjs(request: RenderRequest): SecondAnswer {
  const context = toPlain(toJson(contextObject(request.context ?? {}))) as Plain;
  const input = plainMap({ body: request.body === '' ? '{}' : (request.body ?? '{}') });
  const util = plainMap({});
  const variables = plainMap({
    input,
    util,
    context,
    stageVariables: toPlain({ ...request.stageVariables }),
    ...(toPlain({ ...request.vars }) as Plain),
  });
  const hosts = new Map<unknown, HostObject>([
    [input, inputObject(request.body ?? '', paramsOf(request.params ?? {}))],
    [util, utilObject],
  ]);
  let output = '';
  let error: string | null = null;
  try {
    output = renderContained(request.template, variables, [hostMethods(hosts), ...javaLikeMethods]);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const { requestOverride = null, responseOverride = null } = context;
  const left = {
    requestOverride: fromPlain(requestOverride),
    responseOverride: fromPlain(responseOverride),
  };
  return { output, error, overrides: readOverrides(contextObject(left satisfies JsonObject)) };
}

/** Methods of `$input` and `$util`, by our own bindings, on plain values. */
function hostMethods(hosts: ReadonlyMap<unknown, HostObject>): MethodHandler {
  return {
    uid: 'gateway',
    match: ({ context }) => hosts.has(context),
    resolve: ({ context, property, params }) => {
      const host = hosts.get(context);
      const value = callHost(
        host,
        property,
        params.map((param) => fromJson(fromPlain(param))),
      );
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
