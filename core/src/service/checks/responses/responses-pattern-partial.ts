import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { callsLambda } from '../integration-uri.ts';
import { isCustom } from './custom-responses.ts';

/** A pattern matches the whole text; a word alone was rarely meant as the whole message. */
export const responsesPatternPartial: IntegrationCheck = {
  code: 'responses-pattern-partial',
  title: 'Selection pattern that is one word',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, text }) {
    // A status is no word, which `responses-pattern-unreachable` says.
    if (!isCustom(integration) || !callsLambda(integration)) return;
    for (const response of integration.responses) {
      const { pattern, patternKnown } = response;
      if (!patternKnown || !/^[A-Za-z][\w :-]*$/.test(pattern)) continue;
      if (pattern.toLowerCase() === 'default') continue;
      yield {
        span: keyOf(text, response),
        message: `A pattern matches the whole error message, so '${pattern}' misses a longer one; '.*${pattern}.*' finds it anywhere.`,
      };
    }
  },
};
