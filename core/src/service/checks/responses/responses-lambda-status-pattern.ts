import { compileJavaRegex } from '../../../velocity/java-regex.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { callsLambda } from '../integration-uri.ts';
import { isCustom, isDefault } from './custom-responses.ts';

/** A function has no status: patterns are held against its `errorMessage`. */
export const responsesLambdaStatusPattern: IntegrationCheck = {
  code: 'responses-lambda-status-pattern',
  title: 'Status as the selection pattern of a Lambda integration',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (!isCustom(integration) || !callsLambda(integration)) return;
    for (const response of integration.responses) {
      const { pattern, patternKnown } = response;
      if (!patternKnown || isDefault(response)) continue;
      const isStatus = isStatusPattern(pattern);
      if (isStatus === null) continue;
      yield {
        span: keyOf(text, response),
        message: `The pattern of a function is held against its error message, not against a status: '${pattern}' matches only an error whose whole message is such a number${isStatus === 'success' ? ', and never a success' : ''}.`,
        // A function may fail with a bare number.
        ...(isStatus === 'success' ? {} : { severity: 'hint' as const }),
      };
    }
  },
};

/** Whether a pattern takes statuses and no other text; null where it does not. */
function isStatusPattern(pattern: string): 'success' | 'failure' | null {
  if (!/^[\dxd\\{}[\]()|.,?:^$+*-]+$/.test(pattern) || !/\d|\\d/.test(pattern)) return null;
  const compiled = compileJavaRegex(pattern);
  if (!compiled.ok) return null;
  const { regex } = compiled;
  const takes = (statuses: readonly string[]): boolean =>
    statuses.some((one) => regex.matches(one));
  if (takes(['Error', '[400] Bad request', '{"status":400}'])) return null;
  if (takes(['200', '201', '202', '204'])) return 'success';
  return takes(['301', '302', '400', '401', '403', '404', '409', '422', '500', '503'])
    ? 'failure'
    : null;
}
