/** Whether a scenario that came as data, and not in a file that was read here, is one that a run knows. */
import { readScenarioFile } from './scenario-file.ts';
import { scenarioShape, type ObjectShape, type Shape } from './scenario-shape.ts';

/**
 * The first thing that is wrong with it, `'request.headers' must be an object`; null where nothing
 * is. By the rules of scenario files. Takes any value that can be JSON, and costs little however
 * large its bodies are, since they may be anything.
 */
export function faultOfScenario(scenario: unknown): string | null {
  if (scenario === null || scenario === undefined) return null;
  const text = JSON.stringify(withoutBodies(scenario, scenarioShape));
  return readScenarioFile(text).faults[0]?.message ?? null;
}

/** The same value with nothing in it where anything may stand. */
function withoutBodies(value: unknown, shape: ObjectShape): unknown {
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const own = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (own === 'any') return [name, null];
    if (own === 'object' && isObject(member)) return [name, {}];
    return [name, isObjectShape(own) ? withoutBodies(member, own) : member];
  });
  return Object.fromEntries(members);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjectShape(shape: Shape | undefined): shape is ObjectShape {
  return isObject(shape);
}
