import { closest } from '../../../text/closest.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY'];

/** The eight methods. Whether an import takes them in lower case is not known: it is not judged. */
export const httpmethodEnum: IntegrationCheck = {
  code: 'httpmethod-enum',
  title: 'Unknown HTTP method',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration: { type, httpMethod }, text }) {
    // A MOCK calls nothing, and what is written there is dropped.
    if (type === 'MOCK' || httpMethod === null || !httpMethod.known) return;
    const written = httpMethod.read;
    if (methods.includes(written.toUpperCase())) return;
    const span = valueOf(text, httpMethod);
    const near = suggestion(span, closest(written.toUpperCase(), methods));
    const message = `'${written}' is no HTTP method that an integration can use, and API Gateway refuses it.`;
    yield { span, message: message + near.question, ...near.fix };
  },
};
