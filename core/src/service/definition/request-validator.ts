import { asMap, asScalar, findEntry, valueOf } from '../../openapi/host-tree.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

const KEY = 'x-amazon-apigateway-request-validator';

/** The validator that an operation or the document names, and its entry at the document's root. */
export const requestValidator: LinkSource = function* ({ apis, text }) {
  for (const { root, operations } of apis) {
    const validators = asMap(valueOf(root, `${KEY}s`));
    for (const owner of validators ? [root, ...operations.map(({ node }) => node)] : []) {
      const name = asScalar(valueOf(owner, KEY));
      const target = name && findEntry(validators, name.text);
      if (!target) continue;
      yield {
        origin: withoutQuotes(text, name.span),
        target: withoutQuotes(text, target.key.span),
      };
    }
  }
};
