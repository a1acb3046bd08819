/** The placeholders of a uri that nothing fills, for the two checks that speak of them. */
import { pathVariables } from '../../../gateway/path-variables.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import type { Span } from '../../../text/span.ts';
import type { Fix } from '../../diagnostic.ts';
import { partOf } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';
import { isHttpType, knownUri } from '../integration-uri.ts';
import { mappingFix } from '../mapping-fix.ts';
import { uriPlaceholders } from './uri-placeholders.ts';

/** A `{name}` of the uri; the span is the file's, braces included. */
export interface Placeholder {
  readonly name: string;
  readonly span: Span;
}

/**
 * Those of a REST integration without a mapping of `integration.request.path.name`; none where a
 * template may override the path, and where mappings cannot be seen.
 */
export function unmappedPlaceholders(
  integration: FoundIntegration,
  text: string,
): readonly Placeholder[] {
  const uri = knownUri(integration);
  const { type, api, requestParameters: targets } = integration;
  if (uri === null || type === null || api !== 'REST' || !isWhole(integration)) return [];
  if (type === 'MOCK' || type === 'AWS_PROXY') return [];
  if (integration.requestTemplates.some((template) => template.text.includes('requestOverride')))
    return [];
  if (isHidden(integration, 'requestParameters') || targets.some(({ known }) => !known)) return [];
  const mapped = new Set(targets.map(({ target }) => target.toLowerCase()));
  return uriPlaceholders(uri.read).flatMap(({ name, isGreedy, span }) => {
    if (isGreedy || mapped.has(`integration.request.path.${name.toLowerCase()}`)) return [];
    return [{ name, span: partOf(text, uri, span) }];
  });
}

/** True for the greedy variable (`{proxy+}`) of the path, in a uri that goes over HTTP. */
export function isGreedyOfPath(integration: FoundIntegration, name: string): boolean {
  return (
    isHttpType(integration) &&
    pathVariables(integration.method.path).some((one) => one.isGreedy && one.name === name)
  );
}

/** The fix that maps the variable of the path that has this name, to be spread into a finding. */
export function sameNameFix(
  integration: FoundIntegration,
  name: string,
  text: string,
): { readonly fix?: Fix } {
  const isInPath = pathVariables(integration.method.path).some(
    (variable) => variable.name === name,
  );
  if (!isInPath) return {};
  const target = `integration.request.path.${name}`;
  return mappingFix(integration, target, `method.request.path.${name}`, text);
}
