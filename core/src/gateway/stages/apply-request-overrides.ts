import { configurationError } from '../gateway-failure.ts';
import { illegalTargets, listsHeader } from '../header-rules.ts';
import type { Fields } from '../message/fields.ts';
import { overrideFields } from '../overrides.ts';
import { listed } from '../wording.ts';
import { done, failed, skipped, type Stage } from './state.ts';

/** `$context.requestOverride` on top of the mapped parameters. */
export const applyRequestOverrides: Stage = {
  id: 'apply-request-overrides',
  run(state) {
    if (!state.isRendered) return skipped(state, 'No template ran that could override.');
    const headers = overrideFields(state.context, 'requestOverride', 'header');
    const query = overrideFields(state.context, 'requestOverride', 'querystring');
    const path = overrideFields(state.context, 'requestOverride', 'path');
    const names = [headers, query, path].flat().map(({ name }) => name);
    if (names.length === 0)
      return skipped(state, 'The template set nothing in $context.requestOverride.');
    const illegal = headers.find(({ name }) => listsHeader(illegalTargets[state.type], name));
    if (illegal !== undefined) {
      const failure = configurationError(`${illegal.name} header already present`);
      const reason = `The header ${illegal.name} may not be overridden on ${state.type}.`;
      return failed(state, failure, reason, 'recorded');
    }
    const { mapped } = state;
    const next = {
      ...state,
      mapped: {
        ...mapped,
        headers: overridden(mapped.headers, headers, true),
        query: overridden(mapped.query, query, false),
        path: overridden(mapped.path, path, false),
      },
    };
    const reason = `The template overrides ${listed(names)}; an override wins over a mapping.`;
    return done(next, reason, 'recorded');
  },
};

function overridden(mapped: Fields, overrides: Fields, ignoreCase: boolean): Fields {
  const key = (name: string): string => (ignoreCase ? name.toLowerCase() : name);
  const replaced = new Set(overrides.map(({ name }) => key(name)));
  return [...mapped.filter(({ name }) => !replaced.has(key(name))), ...overrides];
}
