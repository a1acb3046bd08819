import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { spelledType } from '../spelling.ts';
import { suggestion } from '../suggestion.ts';

/**
 * API Gateway takes either case, and upper case is common in OpenAPI files: a type in mixed case is
 * the one to be pointed at. CloudFormation's words are in upper case.
 */
export const typeCase: IntegrationCheck = {
  code: 'type-case',
  title: 'Integration type in unusual letters',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { spelling, type, typeField } = integration;
    if (type === null || typeField === null) return;
    const written = typeField.read;
    if (written === type || (spelling === 'openapi' && written === type.toLowerCase())) return;
    const span = valueOf(text, typeField);
    const spelled = spelledType(integration, type);
    const { fix } = suggestion(span, spelled).fix;
    yield {
      span,
      message: `The usual spelling is '${spelled}', as API Gateway itself writes it.`,
      ...(fix === undefined ? {} : { fix: { title: fix.title, edits: fix.edits } }),
    };
  },
};
