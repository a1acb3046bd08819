import { closest } from '../../../text/closest.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { spelledType } from '../spelling.ts';
import { suggestion } from '../suggestion.ts';

const types = ['aws', 'aws_proxy', 'http', 'http_proxy', 'mock'];

/** The five integration types; letter case does not count (aws-recorded: import-lowercase-types). */
export const typeEnum: IntegrationCheck = {
  code: 'type-enum',
  title: 'Unknown integration type',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { type, typeField } = integration;
    if (type !== null || typeField === null || !typeField.known) return;
    const span = valueOf(text, typeField);
    const spelled = types.map((name) => spelledType(integration, name));
    const near = suggestion(span, closest(typeField.read, spelled));
    const message = `'${typeField.read}' is no integration type, and API Gateway refuses it.`;
    yield { span, message: message + near.question, ...near.fix };
  },
};
