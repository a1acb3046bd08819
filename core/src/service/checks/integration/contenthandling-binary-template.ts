import type { Field } from '../../../gateway/integration.ts';
import type { FoundIntegration, FoundTemplate } from '../../../openapi/found-integration.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';
import { isInRestApi } from './field-table.ts';

interface Direction {
  readonly name: 'request' | 'response';
  readonly handling: Field<string> | null;
  readonly templates: readonly FoundTemplate[];
}

/** A template reads text (aws-recorded: resp-template-with-binary-is-500). */
export const contenthandlingBinaryTemplate: IntegrationCheck = {
  code: 'contenthandling-binary-template',
  title: 'Conversion to binary before a template',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.type === null || isProxy(integration)) return;
    for (const { name, handling, templates } of directionsOf(integration)) {
      if (handling?.known !== true || !/^convert_to_binary$/i.test(handling.read)) continue;
      if (!templates.some((template) => template.text !== '')) continue;
      if (!isInRestApi(integration, api)) return;
      const span = valueOf(text, handling);
      const edits = [{ span, newText: 'CONVERT_TO_TEXT' }];
      yield {
        span,
        message: `The ${name} template cannot read a body that was made bytes: the call ends in 500 (log: 'Unable to transform ${name}').`,
        fix: { title: "Replace with 'CONVERT_TO_TEXT'", edits, isGuess: true },
      };
    }
  },
};

function directionsOf(integration: FoundIntegration): readonly Direction[] {
  const { contentHandling, requestTemplates, responses } = integration;
  return [
    { name: 'request', handling: contentHandling, templates: requestTemplates },
    ...responses.map(({ contentHandling: handling, responseTemplates: templates }) => {
      return { name: 'response', handling, templates } as const;
    }),
  ];
}
