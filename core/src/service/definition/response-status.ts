import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

/** The `statusCode` of an integration response, and the response of the method that it leads to. */
export const responseStatus: LinkSource = function* ({ integrations, text }) {
  for (const { method, responses } of integrations) {
    for (const { statusCode } of responses) {
      if (!statusCode?.known) continue;
      const target = method.responses.find(({ status }) => status === statusCode.read);
      if (!target) continue;
      yield {
        origin: withoutQuotes(text, statusCode.value),
        target: withoutQuotes(text, target.key),
      };
    }
  }
};
