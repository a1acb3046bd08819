import { textField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { readArn } from '../integration-uri.ts';
import { authorizers } from '../security-schemes.ts';

/** A Lambda authorizer is called like a Lambda integration: by Lambda's Invoke path. */
export const authorizerUri: ApiCheck = {
  code: 'authorizer-uri',
  title: 'Authorizer uri that is no invocation path',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (api.kind !== 'REST') return;
    for (const { map, kind } of authorizers(api)) {
      if (kind !== 'token' && kind !== 'request') continue;
      const uri = textField(map, 'authorizerUri');
      if (!uri?.known || /^arn:[^:]+:apigateway:[^:]*:[^:]+:(?:path|action)\//.test(uri.read))
        continue;
      const span = valueOf(text, uri);
      const arn = readArn(uri.read);
      const isVerbatim = text.slice(span.start, span.end) === uri.read;
      const path = `lambda:path/2015-03-31/functions/${uri.read}/invocations`;
      const newText = `arn:${arn?.partition ?? ''}:apigateway:${arn?.region ?? ''}:${path}`;
      yield {
        span,
        message:
          "API Gateway refuses it: 'Authorizer URI should be a valid API Gateway ARN'; the uri is the function's invocation path.",
        ...(arn?.service === 'lambda' && isVerbatim
          ? { fix: { title: 'Wrap in the invocation path', edits: [{ span, newText }] } }
          : {}),
      };
    }
  },
};
