/** The preview of a `.vtl` file: one render step, in the shape of a whole run's report. */
import type { TemplateEntry } from '../gateway/integration.ts';
import { referenceValues } from '../gateway/reference-values.ts';
import { renderTemplate, type JsonObject, type RenderRequest } from '../gateway/render-template.ts';
import type { Report, Step } from '../gateway/report.ts';
import type { RunOptions } from '../gateway/run-integration.ts';
import type { Json, Scenario } from '../gateway/scenario.ts';
import { provenanceOf } from '../gateway/provenance.ts';
import { asWritten, openness, openTemplate } from '../gateway/open-template.ts';
import { renderProblem } from '../gateway/stages/render.ts';
import { counted, listed } from '../gateway/wording.ts';
import { deploymentVariablesIn } from '../openapi/placeholders.ts';
import { identityMap } from '../text/offset-map.ts';

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
 * the response phase. What was written is the body of the report's response, which has status 0:
 * a template that stands alone is not called. Spans are offsets of the template. Never throws.
 */
export function previewTemplate(template: string, scenario: Scenario, options: RunOptions): Report {
  const phase = scenario.phase ?? 'request';
  const request = previewRequest(template, phase, scenario);
  const entry = templateEntry(template);
  const open = openTemplate(template, entry.placeholders);
  const vars = Object.fromEntries(open.variables);
  const ready = { ...request, template: open.text, vars };
  const rendering = renderTemplate(ready, { ...options, trace: true });
  const { error, overrides } = rendering;
  const output = asWritten(rendering.output, open);
  const problem = error === null ? null : renderProblem(entry, error);
  const render: Step = {
    id: phase === 'request' ? 'render-request-template' : 'render-response-template',
    outcome: problem === null ? 'done' : 'failed',
    reason:
      problem === null
        ? `The template wrote ${counted(output.length, 'character')}, by itself${openness(open)}.`
        : `The template failed: ${problem.message}`,
    certainty: open.unknown.length === 0 ? 'recorded' : 'unknown',
    at: problem?.at ?? entry.value,
    input: request.body ?? '',
    ...(problem === null && { output }),
  };
  return {
    operation: 'template',
    integrationType: 'template',
    api: 'REST',
    steps: [render, ...overrideSteps(overrides)],
    integrationRequest: null,
    integrationResponse: null,
    response: { status: 0, headers: {}, body: output, isBase64Encoded: false },
    overrides,
    problems: problem === null ? [] : [problem],
    log: [],
    provenance: provenanceOf('response.body', entry, rendering),
    values: [{ at: entry.value, values: referenceValues(rendering.trace) }],
  };
}

/** The template as the pipeline has one; it is its own file, so every offset stays what it is. */
export function templateEntry(template: string): TemplateEntry {
  const whole = { start: 0, end: template.length };
  const map = identityMap(template.length);
  const placeholders = deploymentVariablesIn(template);
  return {
    mediaType: '',
    text: template,
    known: true,
    placeholders,
    map,
    key: whole,
    value: whole,
  };
}

/** What the template set for the steps behind it, each under the id of the step that would apply it. */
function overrideSteps({ requestOverride, responseOverride }: Report['overrides']): Step[] {
  return (
    [
      ['apply-request-overrides', requestOverride],
      ['apply-response-overrides', responseOverride],
    ] as const
  ).flatMap(([id, override]) => {
    const names = overriddenNames(override);
    if (names.length === 0) return [];
    const reason = `The template overrides ${listed(names)}.`;
    // Parts that were left empty are there in every template, and say nothing.
    const output = Object.fromEntries(
      entriesOf(override).filter(([, part]) => JSON.stringify(part) !== '{}'),
    );
    return [{ id, outcome: 'done', reason, certainty: 'recorded', output }];
  });
}

/** `header X-Amz-Target` for each value that was set. */
function overriddenNames(override: Json): string[] {
  return entriesOf(override).flatMap(([part, values]) =>
    part === 'status' ? [part] : entriesOf(values).map(([name]) => `${part} ${name}`),
  );
}

function entriesOf(value: Json): (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

/** What a template that stands alone is rendered with, of what the scenario gives. */
export function previewRequest(
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
      path: typeof request.path === 'string' ? {} : { ...request.path },
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
