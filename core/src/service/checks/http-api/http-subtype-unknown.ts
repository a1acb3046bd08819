import { subtypeNamed, subtypes } from '../../../openapi/known-keys/subtypes.ts';
import { closest } from '../../../text/closest.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { isHttpApi } from './http-api-shape.ts';

/** The actions of AWS services that an HTTP API can call by itself are a closed list. */
export const httpSubtypeUnknown: IntegrationCheck = {
  code: 'http-subtype-unknown',
  title: 'Unknown integration subtype',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration: { integrationSubtype }, api, text }) {
    if (!isHttpApi(api) || integrationSubtype?.known !== true) return;
    const written = integrationSubtype.read;
    if (subtypeNamed(written) !== undefined) return;
    const span = valueOf(text, integrationSubtype);
    const names = subtypes.map(({ name }) => name);
    const near = suggestion(span, closest(written, names) ?? beginningWith(written, names));
    yield {
      span,
      message: `HTTP APIs cannot call '${written}' of an AWS service, and API Gateway refuses it.${near.question}`,
      ...near.fix,
    };
  },
};

/** `SQS-Send` means the one action that begins so. */
function beginningWith(written: string, names: readonly string[]): string | undefined {
  const found = names.filter((name) => name.toLowerCase().startsWith(written.toLowerCase()));
  return written.includes('-') && found.length === 1 ? found[0] : undefined;
}
