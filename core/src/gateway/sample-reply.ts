/** The reply of a backend that a scenario leaves out: one that lets the call go through. */
import { isLambdaUri } from './integration-uri.ts';
import type { Integration, IntegrationResponse, Mapping } from './integration.ts';
import { isDefaultResponse, matchingResponses } from './matching-responses.ts';
import { sampleFromSchema } from './sample-from-schema.ts';
import { sampleFromTemplate } from './sample-from-template.ts';
import type { Json, ScenarioBackend } from './scenario.ts';

/**
 * Status 200, or a function's success. Its body is what the response template asks for; where the
 * body passes as it is, the example of the operation's first 2xx, else a sample of its schema.
 */
export function sampleReply(integration: Integration): ScenarioBackend {
  const { type, uri, method } = integration;
  if (type === 'MOCK') return { status: 200 };
  const json = { 'Content-Type': 'application/json' };
  if (type === 'AWS_PROXY') {
    const status = method.responses.find((response) => /^2\d\d$/.test(response.status))?.status;
    const body = JSON.stringify(declaredBody(integration));
    return { lambda: { result: { statusCode: Number(status ?? '200'), headers: json, body } } };
  }
  const isLambda = type === 'AWS' && isLambdaUri(uri?.read ?? '');
  // The errorMessage of a function's success is empty.
  const chosen = responseTo(integration, isLambda ? '' : '200');
  const body = type === 'HTTP_PROXY' ? declaredBody(integration) : bodyFor(integration, chosen);
  if (isLambda) return { lambda: { result: body } };
  return { status: 200, headers: { ...json, ...mappedHeaders(chosen) }, body };
}

/** The response that a success takes; null where none does. */
function responseTo({ responses }: Integration, compared: string): IntegrationResponse | null {
  const [match] = matchingResponses(
    responses,
    compared,
    compared === '' ? 'message' : 'status',
  ).matches;
  return match ?? responses.find(isDefaultResponse) ?? null;
}

function bodyFor(integration: Integration, response: IntegrationResponse | null): Json {
  const templates = response?.responseTemplates ?? [];
  const template =
    templates.find(({ mediaType }) => mediaType === 'application/json') ?? templates[0];
  const paths = mappedPaths(response?.responseParameters ?? []);
  const asked = sampleFromTemplate(template?.text ?? '', paths);
  if (template === undefined) return declaredBody(integration);
  if (asked !== undefined) return asked;
  // A template that takes the body as a whole says nothing of its parts.
  return /\$!?\{?input\./.test(template.text) ? declaredBody(integration) : {};
}

/** What the operation declares to answer with; it is the backend's where the body passes. */
function declaredBody({ method }: Integration): Json {
  const response = method.responses.find(({ status }) => status.startsWith('2'));
  if (response?.example !== undefined) return response.example as Json;
  return sampleFromSchema(response?.schema);
}

function mappedPaths(mappings: readonly Mapping[]): readonly string[] {
  return mappings.flatMap(
    ({ source }) => /^integration\.response\.body\.(.+)$/.exec(source)?.[1] ?? [],
  );
}

/** Headers that mappings take from the backend, with their own names as values. */
function mappedHeaders(response: IntegrationResponse | null): Record<string, string> {
  const names = (response?.responseParameters ?? []).flatMap(
    ({ source }) => /^integration\.response\.(?:multivalue)?header\.(.+)$/.exec(source)?.[1] ?? [],
  );
  return Object.fromEntries(names.map((name) => [name, name]));
}
