/** Writes a scenario into its file and leaves the layout that a person gave it. */
import type { Json, Scenario } from '../gateway/scenario.ts';
import { editJson } from '../openapi/edit-json.ts';
import { parseJson } from '../openapi/parse-json.ts';
import type { TextEdit } from '../text/text-edit.ts';

/**
 * The edits after which a scenario's file says this, in the order of the file: only members that
 * differ are touched. None where nothing differs; null where the text is no JSON object. Never throws.
 * @param file the text, which may begin with a byte order mark.
 */
export function editScenario(file: string, scenario: Scenario): readonly TextEdit[] | null {
  const { roots, errors } = parseJson(file);
  const [root] = roots;
  if (root?.kind !== 'map' || errors.length > 0) return null;
  const before = parsed(file);
  if (before === null) return null;
  // What is `undefined` is in no file.
  const after = JSON.parse(JSON.stringify(scenario)) as Members;
  const wanted = inOrderOf(before, after, 2) as Members;
  const { expect } = wanted;
  if (expect !== undefined) wanted['expect'] = inOrderOf(before['expect'], expect, Infinity);
  return editJson(file, root, before, wanted);
}

/** Null for what our own reader lets pass and JSON does not, such as a comment. */
function parsed(file: string): Members | null {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, '')) as Members;
  } catch {
    return null;
  }
}

interface Members {
  [name: string]: Json;
}

/**
 * The same value with its members in the order of another's, new ones behind, as deep as their order
 * means nothing: a body is sent in its own, but compared with what is expected in any.
 */
function inOrderOf(model: Json | undefined, value: Json, depth: number): Json {
  if (depth === 0) return value;
  if (Array.isArray(value)) {
    const items = Array.isArray(model) ? model : [];
    return value.map((item, index) => inOrderOf(items[index], item, depth - 1));
  }
  if (!isObject(value) || !isObject(model)) return value;
  const names = [...new Set([...Object.keys(model), ...Object.keys(value)])];
  const own = names.filter((name) => Object.hasOwn(value, name));
  return Object.fromEntries(
    own.map((name) => [name, inOrderOf(model[name], value[name] ?? null, depth - 1)]),
  );
}

function isObject(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
