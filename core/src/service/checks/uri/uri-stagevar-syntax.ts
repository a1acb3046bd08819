import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { knownUri } from '../integration-uri.ts';

/** In a uri a stage variable stands in `${…}`; templates, which need no braces, lead astray. */
export const uriStagevarSyntax: IntegrationCheck = {
  code: 'uri-stagevar-syntax',
  title: 'Stage variable without braces in a uri',
  // That it is not replaced follows from the guide; what the call then does was not recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null) return;
    for (const match of uri.read.matchAll(/(?<!\$\{)\$?\bstageVariables\.(\w+)/g)) {
      const [whole, name = ''] = match;
      const span = partOf(text, uri, spanAt(match.index, whole.length));
      const newText = `\${stageVariables.${name}}`;
      yield {
        span,
        message: `'${whole}' stays as it is written: a stage variable of a uri stands in '${newText}'.`,
        ...(text.slice(span.start, span.end) === whole
          ? { fix: { title: `Replace with '${newText}'`, edits: [{ span, newText }] } }
          : {}),
      };
    }
  },
};
