import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { allMappings, isHttpApi } from './http-api-shape.ts';

/** A selection of the body, to the end of the value or of its braces. */
const bodySelection = /\$\{?(?:request|response)\.body([^{}]*)/g;

/** Paths into a body are simple: neither `..` nor a filter. */
export const httpBodyPath: IntegrationCheck = {
  code: 'http-body-path',
  title: 'Body path that HTTP APIs do not have',
  // The guide says that it is not supported; what such a mapping does is unconfirmed.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isHttpApi(api)) return;
    for (const mapping of allMappings(integration)) {
      if (!mapping.known) continue;
      for (const { index, 0: selection, 1: path = '' } of mapping.source.matchAll(bodySelection)) {
        const found = /\.\.|\?\s*\(/.exec(path);
        if (found === null) continue;
        const what = found[0] === '..' ? "'..'" : 'filters';
        const start = index + selection.length - path.length + found.index;
        yield {
          span: partOf(text, { ...mapping, read: mapping.source }, spanAt(start, found[0].length)),
          message: `A path into the body has no ${what} in HTTP APIs; what this mapping gives is unconfirmed.`,
        };
      }
    }
  },
};
