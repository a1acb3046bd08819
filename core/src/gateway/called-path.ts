/** The address of a call as the client writes it, without host and stage. */
import { decodeSegment, percent } from './encoding/url-form.ts';
import { encodeUtf8 } from './encoding/utf8.ts';
import type { ApiKind } from './integration.ts';
import { pathVariables } from './path-variables.ts';

export interface CalledPath {
  /** With its escapes; begins with a slash. */
  readonly path: string;
  /** As written, without `?`; empty where there is none. */
  readonly query: string;
}

/**
 * Reads `/orders/42?verbose=1`. A fragment, which no client sends, is left out, and what cannot
 * stand in an address is escaped as a client does it.
 */
export function calledPath(text: string): CalledPath {
  const [sent = ''] = text.split('#');
  const at = sent.includes('?') ? sent.indexOf('?') : sent.length;
  const path = asSent(sent.slice(0, at));
  return { path: path.startsWith('/') ? path : `/${path}`, query: asSent(sent.slice(at + 1)) };
}

/** Blanks, controls, quotes and letters beyond ASCII as their UTF-8 bytes in `%XX`. */
function asSent(text: string): string {
  return text.replace(/[^!#-;=?-Z[\]_a-z~^`|{}\\]+/gu, (run) =>
    Array.from(encodeUtf8(run), percent).join(''),
  );
}

/**
 * The pieces by which a path finds its method, with their escapes. A REST API passes over slashes
 * that are doubled at the front, and one at the end (aws-recorded: proxy-event-leading-double-slash,
 * proxy-event-trailing-slash; lu-route-double-slash-encoded). An HTTP API takes them as they are.
 */
export function routedSegments(path: string, api: ApiKind): readonly string[] {
  const routed = api === 'HTTP' ? path : path.replace(/^\/{2,}/, '/').replace(/(?<=.)\/+$/, '');
  return routed.split('/').slice(1);
}

/**
 * The values that the segments give the variables of a pattern; null where they do not fit it. In an
 * HTTP API a greedy variable takes nothing, too, where the path ends with the slash before it (events
 * that functions logged in 2022 and 2023; storacha/w3infra#166).
 */
export function pathValues(
  pattern: string,
  segments: readonly string[],
  api: ApiKind,
): Readonly<Record<string, string>> | null {
  const values: [string, string][] = [];
  const parts = pattern.split('/').slice(1);
  for (const [index, part] of parts.entries()) {
    const segment = segments[index];
    if (segment === undefined) return null;
    const [variable] = part.startsWith('{') ? pathVariables(part) : [];
    if (variable === undefined) {
      if (segment !== part && decodeSegment(segment) !== part) return null;
      continue;
    }
    const value = variable.isGreedy ? segments.slice(index).join('/') : segment;
    if (value === '' && !(variable.isGreedy && api === 'HTTP')) return null;
    values.push([variable.name, value]);
    if (variable.isGreedy) return Object.fromEntries(values);
  }
  return segments.length === parts.length ? Object.fromEntries(values) : null;
}
