import { isNothing, valueOf } from '../../../openapi/host-tree.ts';
import type { ApiCheck } from '../check.ts';
import { authorizersOf } from './authorizers-of.ts';
import { addition } from '../entry-fix.ts';
import { isHttpApi } from './http-api-shape.ts';

/** An HTTP API has two shapes for the event of a Lambda authorizer, and takes neither by itself. */
export const httpAuthorizerFormat: ApiCheck = {
  code: 'http-authorizer-format',
  title: 'Lambda authorizer of an HTTP API without a payload format',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isHttpApi(api)) return;
    for (const { node, type, typeEntry } of authorizersOf(api)) {
      if (type !== 'request') continue;
      if (!isNothing(valueOf(node, 'authorizerPayloadFormatVersion'))) continue;
      yield {
        span: typeEntry.value.span,
        message:
          'A Lambda authorizer of an HTTP API needs \'authorizerPayloadFormatVersion\' ("1.0" or "2.0"); without it API Gateway refuses the authorizer.',
        ...addition(text, node, 'authorizerPayloadFormatVersion', '2.0'),
      };
    }
  },
};
