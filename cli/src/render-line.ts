/** What must hold of a line of `render --batch` before it is rendered, and the id it answers to. */
import type { Json } from '../../core/src/gateway/scenario.ts';

export interface LineReading {
  /** Whatever JSON value the line has as its id; null where it has none. */
  readonly id: Json;
  /** One sentence when the line cannot be rendered; else null. */
  readonly fault: string | null;
}

const objects = ['params', 'context', 'stageVariables', 'vars'] as const;

/** Read one line of input; never throws. A part that is missing or null is fine, but the template. */
export function readLine(text: string): LineReading {
  let line: Json;
  try {
    line = JSON.parse(text) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { id: null, fault: `The line is not JSON: ${reason}` };
  }
  if (!isObject(line)) return { id: null, fault: 'The line is not a JSON object.' };
  return { id: line['id'] ?? null, fault: faultOf(line) };
}

function faultOf(line: { readonly [key: string]: Json }): string | null {
  if (typeof line['template'] !== 'string') return '"template" must be a string.';
  const phase = line['phase'] ?? 'request';
  if (phase !== 'request' && phase !== 'response') {
    return '"phase" must be "request" or "response".';
  }
  if (typeof (line['body'] ?? '') !== 'string') {
    return '"body" must be a string: the text of the payload, also where that is JSON.';
  }
  const wrong = objects.find((name) => !isObject(line[name] ?? {}));
  return wrong === undefined ? null : `"${wrong}" must be an object.`;
}

function isObject(read: Json): read is { [key: string]: Json } {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}
