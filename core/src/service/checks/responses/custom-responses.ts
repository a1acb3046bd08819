/** The integration responses of a REST API, as far as the checks may conclude from them. */
import type { FoundIntegration, FoundResponse } from '../../../openapi/found-integration.ts';
import { compileJavaRegex } from '../../../velocity/java-regex.ts';
import { isHidden, isProxy, isWhole } from '../integration-shape.ts';

/** True for the types that have integration responses: AWS, HTTP and MOCK of a REST API. */
export function isCustom(integration: FoundIntegration): boolean {
  return integration.api === 'REST' && integration.type !== null && !isProxy(integration);
}

/** All responses of such an integration; null where there may be more than can be seen. */
export function allResponses(integration: FoundIntegration): readonly FoundResponse[] | null {
  if (!isCustom(integration) || !isWhole(integration)) return null;
  if (isHidden(integration, 'responses')) return null;
  const { responses } = integration;
  const isSeen = responses.every(
    ({ pattern, patternKnown }) => patternKnown && !/^(?:Fn::|Ref$|\$ref$)/.test(pattern),
  );
  return isSeen ? responses : null;
}

/** True for the response that is taken where no pattern matches. */
export function isDefault({ pattern }: FoundResponse): boolean {
  return pattern === 'default' || pattern === '';
}

/**
 * True where one of the responses is taken for that text: a status, or the error message of a
 * function. A pattern that cannot be tried may match everything.
 */
export function isAnswered(responses: readonly FoundResponse[], compared: string): boolean {
  return responses.some((response) => {
    if (isDefault(response)) return true;
    const compiled = compileJavaRegex(response.pattern);
    return !compiled.ok || compiled.regex.matches(compared);
  });
}

/** A `statusCode` in the request template of a MOCK; `status` is null where it is no literal. */
export interface MockStatusText {
  readonly status: string | null;
  /** Offsets of the file. */
  readonly span: { readonly start: number; readonly end: number };
}

/** The statuses that the request templates of a MOCK can give, as far as they stand there. */
export function mockStatuses({ requestTemplates }: FoundIntegration): readonly MockStatusText[] {
  return requestTemplates.flatMap(({ text, map }) =>
    [...text.matchAll(/statusCode["']?\s*:\s*([^\s,}]*)/g)].map(
      ({ index, 0: all, 1: value = '' }) => ({
        status: /^\d{3}$/.test(value) ? value : null,
        span: map.toFile({ start: index + all.length - value.length, end: index + all.length }),
      }),
    ),
  );
}
