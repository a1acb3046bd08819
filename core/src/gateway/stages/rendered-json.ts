/** A rendered body that should be JSON and is not, marked at the piece of the template that wrote it. */
import type { TemplateEntry } from '../integration.ts';
import { jsonFault } from '../json-syntax.ts';
import { headerValue } from '../message/fields.ts';
import { bareMediaType } from '../message/media-types.ts';
import { overrideFields } from '../overrides.ts';
import type { Problem, Provenance } from '../report.ts';
import type { RunState } from './state.ts';

interface Rendered {
  readonly entry: TemplateEntry;
  readonly text: string;
  readonly pieces: readonly Provenance[];
}

/** Lambda refuses a body that is not JSON (recorded). */
export function lambdaBodyProblem(rendered: Rendered): readonly Problem[] {
  const consequence = 'Lambda takes nothing but JSON';
  return problemOf(rendered, 'error', 'request-not-json', consequence);
}

/** The client is told that the body is JSON, by a header or by default. */
export function clientBodyProblem(state: RunState, rendered: Rendered): readonly Problem[] {
  const overridden = overrideFields(state.context, 'responseOverride', 'header');
  const headers = [...state.response.headers, ...overridden];
  const type = bareMediaType(headerValue(headers, 'Content-Type') ?? 'application/json');
  const isJson = type === 'application/json' || type.endsWith('+json');
  if (!isJson || rendered.text.trim() === '') return [];
  return problemOf(rendered, 'warning', 'response-not-json', `The client gets it as ${type}`);
}

function problemOf(
  { entry, text, pieces }: Rendered,
  severity: Problem['severity'],
  code: string,
  consequence: string,
): readonly Problem[] {
  const fault = jsonFault(text);
  if (fault === null) return [];
  const { offset } = fault;
  const piece = pieces.find(({ start, end }) => start <= offset && offset < end) ?? pieces.at(-1);
  const message = `The rendered body is not JSON at offset ${offset}: ${fault.message} ${consequence}.`;
  return [{ severity, code, message, at: piece?.at ?? entry.value }];
}
