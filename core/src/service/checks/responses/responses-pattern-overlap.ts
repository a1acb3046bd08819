import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { rivalPatterns } from './rival-patterns.ts';

/** Two patterns for one text, where the place in the file and the status disagree on who goes first. */
export const responsesPatternOverlap: IntegrationCheck = {
  code: 'responses-pattern-overlap',
  title: 'Patterns of which two match',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    for (const { first, second, covering, lower } of rivalPatterns(integration)) {
      if (covering === 'both' || lower !== second) continue;
      const shared =
        covering === 'partly'
          ? `'${second.pattern}' and '${first.pattern}' match the same in part`
          : covering === 'second'
            ? `'${second.pattern}' matches all that '${first.pattern}' matches`
            : `'${first.pattern}' matches all that '${second.pattern}' matches`;
      yield {
        span: keyOf(text, covering === 'second' ? first : second),
        message: `${shared}, and which one is taken then is not documented: the lower status was, which is that of '${second.pattern}', or the first (unconfirmed).`,
        // By what was recorded the narrower one is taken, as it is meant to be.
        ...(covering === 'second' ? {} : { severity: 'hint' as const }),
      };
    }
  },
};
