import { asMap, entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { isHttpApi } from './http-api-shape.ts';

/** Each path becomes the second word of a route key: `GET /orders`. */
export const httpRouteKey: ApiCheck = {
  code: 'http-route-key',
  title: 'Path that makes no route',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    const paths = asMap(valueOf(api.root, 'paths'));
    if (!isHttpApi(api) || paths === null) return;
    for (const { key } of entriesOf(paths)) {
      if (/^(?:\/|\$default$|x-|Fn::|\$ref$)/.test(key.text) || !isSettled(key.text)) continue;
      const span = withoutQuotes(text, key.span);
      const edit = { span: { start: span.start, end: span.start }, newText: '/' };
      yield {
        span,
        message: `A route is a method and a path that begins with '/' ('GET /orders') or '$default'; API Gateway refuses '${key.text}'.`,
        fix: { title: `Replace with '/${key.text}'`, edits: [edit] },
      };
    }
  },
};
