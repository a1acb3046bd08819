import type { ApiCheck } from '../check.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { isVariable, pathKeys } from './path-keys.ts';

/** The guide adds the comma to the characters of the service's message. */
const ALLOWED = /^[\w.:,-]+$/;

/** A part of a path is plain text or one variable, never both. */
export const pathSegment: ApiCheck = {
  code: 'path-segment',
  title: 'Part of a path that API Gateway refuses',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    for (const { segments } of pathKeys(api, text)) {
      for (const { text: segment, span } of segments) {
        const name = isVariable(segment) ? segment.slice(1, -1).replace(/\+$/, '') : segment;
        if (ALLOWED.test(name)) continue;
        const isMixed = /[{}]/.test(name);
        const reason = isMixed
          ? 'a variable takes the whole part between two slashes'
          : 'it may hold letters, digits and ._-:';
        yield {
          span,
          message: `API Gateway refuses '${segment}' in a path: ${reason}.`,
        };
      }
    }
  },
};
