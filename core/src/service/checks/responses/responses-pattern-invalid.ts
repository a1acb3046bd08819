import { compileJavaRegex } from '../../../velocity/java-regex.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';

/** The key of a response is a regular expression of Java. */
export const responsesPatternInvalid: IntegrationCheck = {
  code: 'responses-pattern-invalid',
  title: 'Selection pattern that is no regular expression',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.type === null || integration.api !== 'REST' || isProxy(integration)) return;
    for (const response of integration.responses) {
      if (!response.patternKnown || response.pattern === 'default') continue;
      const compiled = compileJavaRegex(response.pattern);
      // What Java takes and our engine does not is no mistake of the file.
      if (compiled.ok || compiled.unsupported) continue;
      yield {
        span: keyOf(text, response),
        message: `'${response.pattern}' is no regular expression of Java (${compiled.message}); API Gateway refuses the pattern.`,
      };
    }
  },
};
