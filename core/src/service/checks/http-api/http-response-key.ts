import { parseHttpApiResponseTarget } from '../../../gateway/http-api-mapping.ts';
import { parseResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { isHttpApi } from './http-api-shape.ts';

/** What an HTTP API does to a response: headers and the status, never the body. */
export const httpResponseKey: IntegrationCheck = {
  code: 'http-response-key',
  title: 'Response mapping that is no action of HTTP APIs',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration: { statusMappings = [] }, api, text }) {
    if (!isHttpApi(api)) return;
    for (const mapping of statusMappings.flatMap(({ mappings }) => mappings)) {
      const { target, known } = mapping;
      if (!known || parseHttpApiResponseTarget(target) !== null) continue;
      const span = keyOf(text, mapping);
      const near = suggestion(span, meantBy(target));
      yield {
        span,
        message: `'${target}' is no mapping of a response ('append:', 'overwrite:' or 'remove:' of 'header.name', or 'overwrite:statuscode'), and API Gateway refuses it.${near.question}`,
        ...near.fix,
      };
    }
  },
};

function meantBy(target: string): string | null {
  if (/^overwrite:status-?code$/i.test(target)) return 'overwrite:statuscode';
  const header = parseResponseTarget(target) ?? /^\w+:header\.(.+)$/.exec(target)?.[1];
  return header === undefined ? null : `overwrite:header.${header}`;
}
