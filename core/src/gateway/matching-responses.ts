/** Which integration responses fit what a backend answered, by their patterns. */
import { compileJavaRegex } from '../velocity/java-regex.ts';
import type { IntegrationResponse } from './integration.ts';
import type { Problem } from './report.ts';

export interface Matching<Response extends IntegrationResponse> {
  /** Those that match the whole text, in the order in which they are taken. */
  readonly matches: readonly Response[];
  /** A pattern that matches the beginning and not the whole; null where there is none. */
  readonly beginning: string | null;
  readonly problems: readonly Problem[];
}

/** The response that is taken where no pattern fits. */
export function isDefaultResponse({ pattern }: IntegrationResponse): boolean {
  return pattern === 'default' || pattern === '';
}

/**
 * Holds the patterns against the reply's status, or against a function's error message, which is
 * empty for its success. A pattern that is not known, or no regular expression, fits nothing. It
 * must match the whole text: the guide says that `.+` misses a message with a newline, whose
 * beginning it would match.
 *
 * Of several, the response for the very status goes first (measured of a MOCK:
 * ministackorg/ministack#1756), then the lowest (recorded of a function, whose message is no status).
 */
export function matchingResponses<Response extends IntegrationResponse>(
  responses: readonly Response[],
  text: string,
  kind: 'status' | 'message',
): Matching<Response> {
  const problems: Problem[] = [];
  let beginning: string | null = null;
  const matches = responses.filter((response) => {
    if (isDefaultResponse(response) || !response.patternKnown) return false;
    const compiled = compileJavaRegex(response.pattern);
    if (compiled.ok) {
      const { regex } = compiled;
      if (regex.matches(text)) return true;
      if (text !== '' && regex.find(text, 0)?.start === 0) beginning ??= response.pattern;
      return false;
    }
    const message = `"${response.pattern}" is no regular expression of Java: ${compiled.message}`;
    problems.push({ severity: 'error', code: 'pattern-invalid', message, at: response.key });
    return false;
  });
  const statusOf = (response: Response): string => response.statusCode?.read ?? '';
  const isOwn = (response: Response): boolean => kind === 'status' && statusOf(response) === text;
  const sorted = [...matches].sort(
    (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || statusOf(a).localeCompare(statusOf(b)),
  );
  return { matches: sorted, beginning, problems };
}
