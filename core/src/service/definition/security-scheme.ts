import { asList, asMap, valueOf } from '../../openapi/host-tree.ts';
import { securitySchemes } from '../checks/security-schemes.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

/** A name under `security`, and the scheme or authorizer that it stands for. */
export const securityScheme: LinkSource = function* ({ apis, text }) {
  for (const api of apis) {
    const schemes = new Map(securitySchemes(api).map(({ entry: { key } }) => [key.text, key.span]));
    for (const owner of [api.root, ...api.operations.map(({ node }) => node)]) {
      for (const requirement of asList(valueOf(owner, 'security'))?.items ?? []) {
        for (const { key } of asMap(requirement)?.entries ?? []) {
          const target = schemes.get(key.text);
          if (!target) continue;
          yield {
            origin: withoutQuotes(text, key.span),
            target: withoutQuotes(text, target),
          };
        }
      }
    }
  }
};
