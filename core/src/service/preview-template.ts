/** The preview of a `.vtl` file: one render step, in the shape of a whole run's report. */
import { renderTemplate, type JsonObject, type RenderRequest } from '../gateway/render-template.ts';
import type { Problem, Report, Step } from '../gateway/report.ts';
import type { RunOptions } from '../gateway/run-integration.ts';
import type { Json, Scenario } from '../gateway/scenario.ts';

/** What a `.vtl` file is given when nobody says otherwise: a small order, as a request. */
export const templateScenario: Scenario = {
  phase: 'request',
  title: 'Sample',
  request: {
    path: { id: '42' },
    query: { verbose: 'true' },
    headers: { 'Content-Type': 'application/json' },
    body: { id: 42, name: 'sample', items: [{ sku: 'A-1', quantity: 2 }] },
  },
  context: { stage: 'prod', httpMethod: 'POST', resourcePath: '/sample/{id}' },
};

/**
 * Renders a template with a scenario: the request's body in the request phase, the backend's in
 * the response phase. Spans of the report are offsets of the template. Never throws.
 */
export function previewTemplate(template: string, scenario: Scenario, options: RunOptions): Report {
  const phase = scenario.phase ?? 'request';
  const request = requestOf(template, phase, scenario);
  const answer = renderTemplate(request, { ...options, trace: true });
  const { output, error, pieces, overrides } = answer;
  const whole = { start: 0, end: template.length };
  const step: Step = {
    id: phase === 'request' ? 'render-request-template' : 'render-response-template',
    outcome: error === null ? 'done' : 'failed',
    reason: error === null ? 'The template was rendered by itself' : error.message,
    certainty: 'documented',
    at: error === null ? whole : error.span,
    input: request.body ?? '',
    output,
  };
  const problems: Problem[] =
    error === null
      ? []
      : [{ severity: 'error', code: error.code, message: error.message, at: error.span }];
  return {
    operation: 'template',
    integrationType: 'template',
    api: 'REST',
    steps: [step],
    integrationRequest: null,
    integrationResponse: null,
    response: {
      status: error === null ? 200 : 500,
      headers: {},
      body: output,
      isBase64Encoded: false,
    },
    overrides,
    problems,
    log: [],
    provenance: pieces.map(({ start, end, span }) => ({
      output: 'response.body',
      start,
      end,
      at: { start: span.start, end: span.end },
    })),
  };
}

function requestOf(
  template: string,
  phase: 'request' | 'response',
  scenario: Scenario,
): RenderRequest {
  const { request = {}, backend = {}, context = {}, stageVariables = {} } = scenario;
  const body = phase === 'request' ? request.body : backend.body;
  return {
    template,
    phase,
    body: bodyText(body),
    params: {
      path: { ...request.path },
      querystring: lastValues(request.query),
      header: lastValues(request.headers),
    },
    context,
    stageVariables: { ...stageVariables },
  };
}

/** A string is sent as it is, any other JSON value as its JSON text. */
function bodyText(body: Json | undefined): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** `$input.params()` holds one value a name: the last (catalogue of `$input.params`). */
function lastValues(values: Readonly<Record<string, string | readonly string[]>> = {}): JsonObject {
  const entries = Object.entries(values).map(([name, value]): [string, Json] => [
    name,
    typeof value === 'string' ? value : (value.at(-1) ?? ''),
  ]);
  return Object.fromEntries(entries);
}
