/**
 * The grammar of REST parameter mapping: `integration.request.header.x: method.request.path.id`
 * and its like. Reading only; `map-parameters.ts` finds the values.
 */

export type RequestPlace = 'header' | 'querystring' | 'path';

export interface RequestTarget {
  readonly place: RequestPlace;
  readonly name: string;
}

/** Where a mapped value comes from. */
export type MappingSource =
  | {
      readonly kind: 'parameter';
      readonly place: RequestPlace;
      readonly name: string;
      /** True for `multivalueheader` and `multivaluequerystring`: every value, not the last. */
      readonly isMultiple: boolean;
    }
  /** `path` is a JSONPath without `$.`; null for the whole body. */
  | { readonly kind: 'body'; readonly path: string | null }
  | { readonly kind: 'context'; readonly path: readonly string[] }
  | { readonly kind: 'stageVariable'; readonly name: string }
  | { readonly kind: 'static'; readonly text: string };

const NAME = /^[a-zA-Z0-9._$-]+$/;

/** `integration.request.<header|querystring|path>.<name>`; null for anything else. */
export function parseRequestTarget(text: string): RequestTarget | null {
  const match = /^integration\.request\.(header|querystring|path)\.(.+)$/s.exec(text);
  const [, place, name = ''] = match ?? [];
  return NAME.test(name) && isPlace(place) ? { place, name } : null;
}

/** The header name of `method.response.header.<name>`; null for anything else. */
export function parseResponseTarget(text: string): string | null {
  const name = /^method\.response\.header\.(.+)$/s.exec(text)?.[1] ?? '';
  return NAME.test(name) ? name : null;
}

/** A source of `requestParameters`; null where it is none. */
export function parseRequestSource(text: string): MappingSource | null {
  return parseSource(text, 'method.request.', ['header', 'querystring', 'path']);
}

/** A source of `responseParameters`; null where it is none. */
export function parseResponseSource(text: string): MappingSource | null {
  return parseSource(text, 'integration.response.', ['header']);
}

function parseSource(
  text: string,
  prefix: string,
  places: readonly RequestPlace[],
): MappingSource | null {
  if (text.length >= 2 && text.startsWith("'") && text.endsWith("'")) {
    return { kind: 'static', text: text.slice(1, -1) };
  }
  const [root = '', ...rest] = text.split('.');
  const restText = rest.join('.');
  if (root === 'context' && NAME.test(restText)) return { kind: 'context', path: rest };
  if (root === 'stageVariables' && NAME.test(restText)) {
    return { kind: 'stageVariable', name: restText };
  }
  return text.startsWith(prefix) ? parseMessageSource(text.slice(prefix.length), places) : null;
}

/** What follows `method.request.` or `integration.response.`. */
function parseMessageSource(text: string, places: readonly RequestPlace[]): MappingSource | null {
  if (text === 'body') return { kind: 'body', path: null };
  if (text.startsWith('body.') && text.length > 'body.'.length) {
    return { kind: 'body', path: text.slice('body.'.length) };
  }
  const dot = text.indexOf('.');
  const name = text.slice(dot + 1);
  if (dot < 0 || !NAME.test(name)) return null;
  const written = text.slice(0, dot);
  const isMultiple = written.startsWith('multivalue');
  const place = written.replace(/^multivalue/, '');
  if (!isPlace(place) || !places.includes(place) || (isMultiple && place === 'path')) return null;
  return { kind: 'parameter', place, name, isMultiple };
}

function isPlace(text: string | undefined): text is RequestPlace {
  return text === 'header' || text === 'querystring' || text === 'path';
}
