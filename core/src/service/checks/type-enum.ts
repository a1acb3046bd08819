import { closest } from '../../text/closest.ts';
import type { IntegrationCheck } from './check.ts';
import { valueOf } from './field-text.ts';
import { suggestion } from './suggestion.ts';

const types = ['aws', 'aws_proxy', 'http', 'http_proxy', 'mock'];

/** The five integration types; letter case does not count (aws-recorded: import-lowercase-types). */
export const typeEnum: IntegrationCheck = {
  code: 'type-enum',
  title: 'Unknown integration type',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration: { type, typeField }, text }) {
    if (type !== null || typeField === null || !typeField.known) return;
    const span = valueOf(text, typeField);
    const near = suggestion(span, closest(typeField.read.toLowerCase(), types));
    const message = `'${typeField.read}' is no integration type, and the import refuses it.`;
    yield { span, message: message + near.question, ...near.fix };
  },
};
