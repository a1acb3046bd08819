import { parseHttpApiTarget } from '../../../gateway/http-api-mapping.ts';
import type { Mapping } from '../../../gateway/integration.ts';
import { parseRequestTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf, valueOf } from '../field-text.ts';
import type { Fix } from '../../diagnostic.ts';
import { isHttpApi } from './http-api-shape.ts';

/** What an HTTP API does to a request. With a subtype, the keys are the action's parameters. */
export const httpMappingKey: IntegrationCheck = {
  code: 'http-mapping-key',
  title: 'Mapping that is no action of HTTP APIs',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isHttpApi(api) || integration.integrationSubtype !== null) return;
    for (const mapping of integration.requestParameters) {
      if (!mapping.known || parseHttpApiTarget(mapping.target) !== null) continue;
      const fix = asAction(mapping, text);
      yield {
        span: keyOf(text, mapping),
        message: `'${mapping.target}' is no mapping of HTTP APIs ('append:', 'overwrite:' or 'remove:' of 'header.name' or 'querystring.name', or 'overwrite:path'), and API Gateway refuses it.`,
        ...(fix === null ? {} : { fix }),
      };
    }
  },
};

/** A mapping of REST APIs as one of HTTP APIs; null for what is none. */
function asAction(mapping: Mapping, text: string): Fix | null {
  const verbless = /^\w+:((?:header|querystring)\..+)$/.exec(mapping.target)?.[1];
  const rest = parseRequestTarget(mapping.target);
  if (rest?.place === 'path') return null;
  const target = rest === null ? verbless : `${rest.place}.${rest.name}`;
  if (target === undefined) return null;
  const newKey = `overwrite:${target}`;
  const edits = [{ span: keyOf(text, mapping), newText: newKey }];
  const source = /^method\.request\.((?:header|querystring|path|body)\b.*)$/.exec(mapping.source);
  if (source?.[1] !== undefined) {
    edits.push({ span: valueOf(text, mapping), newText: `$request.${source[1]}` });
  }
  return { title: `Replace with '${newKey}'`, edits };
}
