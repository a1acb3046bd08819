/** A rendered body that should be JSON and is not, marked at the piece of the template that wrote it. */
import type { TemplateEntry } from '../integration.ts';
import { jsonFault } from '../json-syntax.ts';
import { headerValue, type Fields } from '../message/fields.ts';
import { bareMediaType, isJsonMediaType } from '../message/media-types.ts';
import { knownJsonFault } from '../open-json.ts';
import { isOpen } from '../open-template.ts';
import { overrideFields } from '../overrides.ts';
import { writerOf } from '../provenance.ts';
import type { Problem, Provenance } from '../report.ts';
import { callsLambda, type RunState } from './state.ts';

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

/** The backend is told that the body is JSON; a Lambda function has been spoken of before. */
export function backendBodyProblem(state: RunState, headers: Fields): readonly Problem[] {
  const { requestTemplate: entry, payload, provenance } = state;
  if (entry?.known !== true || !state.isRendered) return [];
  if (payload.kind !== 'text' || callsLambda(state)) return [];
  const type = bareMediaType(headerValue(headers, 'Content-Type') ?? '');
  if (!isJsonMediaType(type) || payload.text.trim() === '') return [];
  const rendered = { entry, text: payload.text, pieces: provenance };
  return problemOf(rendered, 'warning', 'request-not-json', `The backend gets it as ${type}`);
}

/** The client is told that the body is JSON, by a header or by default. */
export function clientBodyProblem(state: RunState, rendered: Rendered): readonly Problem[] {
  const overridden = overrideFields(state.context, 'responseOverride', 'header');
  const headers = [...state.response.headers, ...overridden];
  const type = bareMediaType(headerValue(headers, 'Content-Type') ?? 'application/json');
  if (!isJsonMediaType(type) || rendered.text.trim() === '') return [];
  return problemOf(rendered, 'warning', 'response-not-json', `The client gets it as ${type}`);
}

function problemOf(
  { entry, text, pieces }: Rendered,
  severity: Problem['severity'],
  code: 'request-not-json' | 'response-not-json',
  consequence: string,
): readonly Problem[] {
  const fault = isOpen(entry) ? knownJsonFault(text, entry) : jsonFault(text);
  if (fault === null) return [];
  const { offset } = fault;
  const message = `The rendered body is not JSON at offset ${offset}: ${fault.message} ${consequence}.`;
  const output = code === 'request-not-json' ? 'integrationRequest.body' : 'response.body';
  const at = writerOf(pieces, offset) ?? entry.value;
  return [{ severity, code, message, at, inOutput: { output, offset } }];
}
