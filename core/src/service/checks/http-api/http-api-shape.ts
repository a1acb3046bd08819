/** Questions that several checks of HTTP APIs ask. */
import type { Mapping } from '../../../gateway/integration.ts';
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';

/**
 * True where the document is an HTTP API's and nothing else: a text that could be imported as a
 * REST API as well is not judged by the rules of either.
 */
export function isHttpApi(api: FoundApi | null): boolean {
  return api !== null && api.kind === 'HTTP' && api.isKindSure;
}

/** True for the two types that HTTP APIs have; any other is reported once, and no more is said. */
export function hasHttpApiType({ type }: FoundIntegration): boolean {
  return type === 'AWS_PROXY' || type === 'HTTP_PROXY';
}

/** All mappings of the integration: of the request, then of the responses by status. */
export function allMappings(integration: FoundIntegration): readonly Mapping[] {
  const { requestParameters, statusMappings = [] } = integration;
  return [...requestParameters, ...statusMappings.flatMap(({ mappings }) => mappings)];
}
