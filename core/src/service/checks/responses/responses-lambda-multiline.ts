import { renameKey } from '../../../openapi/edit-map.ts';
import { asMap, valueOf } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { callsLambda } from '../integration-uri.ts';
import { isCustom } from './custom-responses.ts';

const EVERY_LINE = '(.|\\n)+';

/** A dot matches no line break, so a pattern for all errors lets those of several lines through. */
export const responsesLambdaMultiline: IntegrationCheck = {
  code: 'responses-lambda-multiline',
  title: 'Pattern for every error that takes one line only',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (!isCustom(integration) || !callsLambda(integration)) return;
    const entries = asMap(valueOf(integration.node, 'responses'))?.entries ?? [];
    for (const response of integration.responses) {
      if (response.pattern !== '.+' && response.pattern !== '.*') continue;
      const entry = entries.find(({ key }) => key.span === response.key);
      yield {
        span: keyOf(text, response),
        message: `A dot matches no line break: an error message of several lines falls to the default response. '${EVERY_LINE}' takes every error.`,
        ...(entry === undefined
          ? {}
          : {
              fix: {
                title: `Replace with '${EVERY_LINE}'`,
                edits: [renameKey(text, entry, EVERY_LINE)],
              },
            }),
      };
    }
  },
};
