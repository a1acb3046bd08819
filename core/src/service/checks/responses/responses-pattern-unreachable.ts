import type { FoundIntegration, FoundResponse } from '../../../openapi/found-integration.ts';
import { asMap, valueOf as nodeAt } from '../../../openapi/host-tree.ts';
import type { Fix } from '../../diagnostic.ts';
import type { Finding, IntegrationCheck } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';
import { allResponses, isDefault, mockStatuses } from './custom-responses.ts';
import { comparesStatus, matchedStatuses, statusCount } from './matched-statuses.ts';
import { patternResponses, rivalPatterns } from './rival-patterns.ts';

/** A response that no answer of the backend selects: a pattern for nothing, or one behind another. */
export const responsesPatternUnreachable: IntegrationCheck = {
  code: 'responses-pattern-unreachable',
  title: 'Response that is never taken',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const reported = new Set<FoundResponse>();
    for (const [response, finding] of unreachable(integration)) {
      if (reported.has(response)) continue;
      reported.add(response);
      const fix = finding.unnecessary === true ? removalOf(integration, response, text) : {};
      yield { span: keyOf(text, response), ...finding, ...fix };
    }
  },
};

type Reason = Omit<Finding, 'span' | 'fix'>;

function* unreachable(
  integration: FoundIntegration,
): Generator<readonly [FoundResponse, Reason], void> {
  const patterns = patternResponses(integration);
  if (comparesStatus(integration)) {
    for (const response of patterns) {
      const matched = matchedStatuses(response.pattern);
      if (matched === null || matched.isPossible) continue;
      const message = `The pattern is held against the status of the backend, which '${response.pattern}' never matches.`;
      yield [response, { message }];
    }
  }
  if (comparesStatus(integration)) yield* besideAllStatuses(integration, patterns);
  yield* behindAnother(integration);
}

function* behindAnother(
  integration: FoundIntegration,
): Generator<readonly [FoundResponse, Reason], void> {
  for (const { first, second, covering, lower } of rivalPatterns(integration)) {
    if (covering === 'both') {
      const message =
        first.pattern === second.pattern
          ? `'${second.pattern}' is the pattern of two responses, of which one is never taken (unconfirmed: the one with the higher status).`
          : `'${second.pattern}' matches what '${first.pattern}' matches, so one of the two responses is never taken (unconfirmed: the one with the higher status).`;
      yield [lower === second ? first : second, { message }];
    } else if (covering === 'first' && lower === first) {
      const message = `'${first.pattern}' matches all that '${second.pattern}' matches, comes first and has the lower status: this response is never taken (unconfirmed: which of two matching responses goes first is not documented).`;
      yield [second, { message }];
    }
  }
}

/** The default where the patterns leave nothing, and what the templates of a MOCK never select. */
function* besideAllStatuses(
  integration: FoundIntegration,
  patterns: readonly FoundResponse[],
): Generator<readonly [FoundResponse, Reason], void> {
  const fallback = allResponses(integration)?.find(isDefault);
  const given = givenByMock(integration);
  const sets = patterns.flatMap(({ pattern }) => matchedStatuses(pattern)?.whole ?? []);
  if (given === null) {
    if (fallback === undefined || !isEveryStatus(sets)) return;
    const message = 'The patterns match every status, so that the default is never taken.';
    yield [fallback, { message, severity: 'hint', unnecessary: true }];
    return;
  }
  const statuses = given.length > 1 ? `only ${given.join(', ')}` : `only ${given.join('')}`;
  const message = `The request template gives ${statuses} as the status of this MOCK, which another response takes.`;
  const reason: Reason = { message, severity: 'hint', unnecessary: true };
  for (const response of patterns) {
    const matched = matchedStatuses(response.pattern);
    if (matched === null || given.some((status) => matched.whole.has(status))) continue;
    yield [response, reason];
  }
  const isTaken = given.every((status) => sets.some((set) => set.has(status)));
  if (fallback !== undefined && isTaken) yield [fallback, reason];
}

function isEveryStatus(sets: readonly ReadonlySet<string>[]): boolean {
  const count = sets.reduce((sum, { size }) => sum + size, 0);
  return count >= statusCount && new Set(sets.flatMap((set) => [...set])).size === statusCount;
}

/** The statuses of a MOCK; null for other types, and where one of them does not stand there. */
function givenByMock(integration: FoundIntegration): readonly string[] | null {
  if (integration.type !== 'MOCK') return null;
  const given = mockStatuses(integration);
  if (given.length < Math.max(1, integration.requestTemplates.length)) return null;
  const statuses = given.flatMap(({ status }) => status ?? []);
  return statuses.length === given.length ? [...new Set(statuses)] : null;
}

/** In a list of CloudFormation the response is an item, which is left to its author. */
function removalOf(
  { node, spelling }: FoundIntegration,
  { key }: FoundResponse,
  text: string,
): { readonly fix?: Fix } {
  const map = spelling === 'openapi' ? asMap(nodeAt(node, 'responses')) : null;
  const entry = map?.entries.find((one) => one.key.span === key);
  return map && entry ? removal(text, map, entry) : {};
}
