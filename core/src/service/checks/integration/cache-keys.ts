/** The entries of `cacheKeyParameters`, read. */
import type { FoundApi } from '../../../openapi/found-api.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asList, asScalar, valueOf } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import { readText } from '../../../openapi/read-fields.ts';
import type { Span } from '../../../text/span.ts';
import { withoutQuotes } from '../field-text.ts';
import { isInRestApi } from './field-table.ts';

export interface CacheKey {
  readonly span: Span;
  readonly text: string;
  /** Null where the entry has another form. */
  readonly parameter: {
    readonly location: 'path' | 'query' | 'header';
    readonly name: string;
  } | null;
}

/** Those of a REST API's integration that are wholly known. */
export function cacheKeys(
  integration: FoundIntegration,
  api: FoundApi | null,
  text: string,
): readonly CacheKey[] {
  const list = asList(valueOf(integration.node, 'cacheKeyParameters'));
  if (list === null || intrinsicOf(list) !== null || !isInRestApi(integration, api)) return [];
  return list.items.flatMap((item) => {
    const { read, known } = readText(item);
    if (!known || asScalar(item)?.type !== 'string' || read === '') return [];
    return [{ span: withoutQuotes(text, item.span), text: read, parameter: parameterOf(read) }];
  });
}

function parameterOf(text: string): CacheKey['parameter'] {
  const pattern = /^method\.request\.(?:multivalue)?(path|querystring|header)\.(.+)$/;
  const [, place, name] = pattern.exec(text) ?? [];
  if (name === undefined) return null;
  const location = place === 'querystring' ? 'query' : place === 'path' ? 'path' : 'header';
  return { location, name };
}
