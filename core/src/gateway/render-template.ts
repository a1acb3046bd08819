/**
 * Renders one template by itself: behind `render --batch`, the preview of a `.vtl` file and, with
 * roots that outlive one template, the two render steps of a run.
 */
import { render, type RenderError, type Rendering } from '../velocity/evaluate.ts';
import { awsLimits, velocity17Limits, type Limits } from '../velocity/limits.ts';
import { javaMap } from '../velocity/map-entries.ts';
import { awsProfile, velocity17Profile } from '../velocity/profile.ts';
import type { JavaMap, Value } from '../velocity/values.ts';
import { parseOnce } from '../vtl/parse-once.ts';
import { contextFromMap, contextObject, readOverrides } from './bindings/context.ts';
import { inputObject } from './bindings/input.ts';
import { fromJson } from './bindings/json-value.ts';
import { utilObject } from './bindings/util.ts';
import type { Json } from './scenario.ts';

export type ProfileName = 'aws' | 'velocity-1.7';

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Everything but the template may be missing. */
export interface RenderRequest {
  readonly template: string;
  /** For the reader; a template renders the same in both. */
  readonly phase?: 'request' | 'response';
  /** The payload as text; an empty or missing one reads `{}`. */
  readonly body?: string | null;
  readonly params?: {
    readonly path?: JsonObject;
    readonly querystring?: JsonObject;
    readonly header?: JsonObject;
  };
  readonly context?: JsonObject;
  readonly stageVariables?: JsonObject;
  /** More variables, by their name without `$`; one of them may hide a root. */
  readonly vars?: JsonObject;
  /** `aws` where missing. Both profiles have the same roots. */
  readonly profile?: ProfileName;
  /** The parts above as `readJson` read them, so that `1.0` stays a Double; they win. */
  readonly exact?: JavaMap;
}

export interface RenderSettings {
  /** Those of the profile where missing. */
  readonly limits?: Limits;
  /** Records what each reference gave and which piece wrote which output. */
  readonly trace?: boolean;
  /** Asked now and then; true ends the render with the error `time-up`. */
  readonly isTimeUp?: () => boolean;
}

/** A `Rendering`, and what the two override maps hold at its end. */
export interface RenderAnswer extends Rendering {
  readonly error: RenderError | null;
  readonly overrides: { readonly requestOverride: Json; readonly responseOverride: Json };
}

/** Renders a template. Never throws; spans in the answer are offsets of the template. */
export function renderTemplate(
  request: RenderRequest,
  settings: RenderSettings = {},
): RenderAnswer {
  const profile = request.profile ?? 'aws';
  const context = contextOf(request);
  const roots = bindRoots({
    body: request.body ?? '',
    params: paramsOf(request),
    context,
    stageVariables: mapOf(request.exact?.entries.get('stageVariables'), request.stageVariables),
  });
  const vars = mapOf(request.exact?.entries.get('vars'), request.vars);
  for (const [name, value] of vars.entries.entries()) {
    if (typeof name === 'string') roots.set(name, value);
  }
  const rendering = renderWithRoots(request.template, roots, profile, settings);
  return { ...rendering, overrides: readOverrides(context) };
}

/** What the four roots are made of. */
export interface RootParts {
  readonly body: string;
  /** The maps `path`, `querystring` and `header`. */
  readonly params: JavaMap;
  readonly context: JavaMap;
  readonly stageVariables: JavaMap;
}

/** `$input`, `$util`, `$context` and `$stageVariables`. */
export function bindRoots(parts: RootParts): Map<string, Value> {
  return new Map<string, Value>()
    .set('input', inputObject(parts.body, parts.params))
    .set('util', utilObject)
    .set('context', parts.context)
    .set('stageVariables', parts.stageVariables);
}

/** Renders with roots that the caller keeps: a MOCK's two templates share one `$context`. */
export function renderWithRoots(
  template: string,
  roots: ReadonlyMap<string, Value>,
  profile: ProfileName,
  settings: RenderSettings,
): Rendering {
  const isAws = profile === 'aws';
  return render(parseOnce(template), roots, {
    profile: isAws ? awsProfile : velocity17Profile,
    limits: settings.limits ?? (isAws ? awsLimits : velocity17Limits),
    trace: settings.trace ?? false,
    ...(settings.isTimeUp && { isTimeUp: settings.isTimeUp }),
  });
}

function contextOf(request: RenderRequest): JavaMap {
  const exact = request.exact?.entries.get('context');
  return exact === undefined ? contextObject(request.context ?? {}) : contextFromMap(exact);
}

/** The three maps in the order in which a parameter is looked up; always all of them. */
function paramsOf(request: RenderRequest): JavaMap {
  const exact = mapOf(request.exact?.entries.get('params'), undefined);
  const places = ['path', 'querystring', 'header'] as const;
  return javaMap(
    places.map(
      (place) => [place, mapOf(exact.entries.get(place), request.params?.[place])] as const,
    ),
  );
}

function mapOf(exact: Value | undefined, json: JsonObject | undefined): JavaMap {
  if (typeof exact === 'object' && exact?.type === 'Map') return exact;
  const value = fromJson(json ?? {});
  return typeof value === 'object' && value?.type === 'Map' ? value : javaMap();
}
