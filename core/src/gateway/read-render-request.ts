/** Reads one line of `render --batch`. */
import type { JavaMap, Value } from '../velocity/values.ts';
import { readJson } from './read-json.ts';
import type { ProfileName, RenderRequest } from './render-template.ts';

export type RenderRequestReading =
  | { readonly ok: true; readonly id: string | null; readonly request: RenderRequest }
  /** The id is given wherever the line has one. */
  | { readonly ok: false; readonly id: string | null; readonly message: string };

/**
 * Reads `{"id", "template", "phase", "body", "params", "context", "stageVariables", "vars"}`, all
 * but id and template optional, with the numbers in it as they are written (`1.0` is a Double).
 * `profile` is for lines that name none. Never throws.
 */
export function readRenderRequest(line: string, profile: ProfileName): RenderRequestReading {
  const reading = readJson(line);
  if (!reading.ok) return { ok: false, id: null, message: `Not JSON: ${reading.message}` };
  const { value } = reading;
  if (!isMap(value)) return { ok: false, id: null, message: 'The line holds no JSON object.' };
  const id = textOf(value, 'id') ?? null;
  const template = textOf(value, 'template');
  if (template === undefined) return { ok: false, id, message: '"template" must be a string.' };
  const named = textOf(value, 'profile');
  const body = textOf(value, 'body');
  return {
    ok: true,
    id,
    request: {
      template,
      phase: textOf(value, 'phase') === 'response' ? 'response' : 'request',
      profile: named === 'aws' || named === 'velocity-1.7' ? named : profile,
      exact: value,
      ...(body !== undefined && { body }),
    },
  };
}

function textOf(map: JavaMap, key: string): string | undefined {
  const value = map.entries.get(key);
  return typeof value === 'string' ? value : undefined;
}

function isMap(value: Value): value is JavaMap {
  return typeof value === 'object' && value?.type === 'Map';
}
