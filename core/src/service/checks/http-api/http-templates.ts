import { findEntry } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { removal } from '../entry-fix.ts';
import { hasHttpApiType, isHttpApi } from './http-api-shape.ts';

/** What REST APIs have and HTTP APIs do not, and what to do in place of it. */
const withoutEffect: Readonly<Record<string, string>> = {
  cacheKeyParameters: 'they have no cache',
  cacheNamespace: 'they have no cache',
  contentHandling: 'bodies are never converted',
  passthroughBehavior: 'they have no templates',
  requestTemplates: "they have no templates; map parameters under 'requestParameters'",
  responses: "they have no templates; map parameters under 'responseParameters'",
};

/** An HTTP API hands bodies on as they are. */
export const httpTemplates: IntegrationCheck = {
  code: 'http-templates',
  title: 'Templates and their like in an HTTP API',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isHttpApi(api) || !hasHttpApiType(integration)) return;
    for (const [key, reason] of Object.entries(withoutEffect)) {
      const entry = findEntry(integration.node, key);
      if (entry === null) continue;
      yield {
        span: withoutQuotes(text, entry.key.span),
        message: `'${key}' has no effect in HTTP APIs: ${reason}.`,
        unnecessary: true,
        ...removal(text, integration.node, entry),
      };
    }
  },
};
