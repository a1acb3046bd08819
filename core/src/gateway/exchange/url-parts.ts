/** Addresses, taken apart; the core has no `URL`. */
import { decodeSegment } from '../encoding/url-form.ts';

export interface UrlParts {
  /** With its port, without a user. */
  readonly host: string;
  /** What stands before an `@`, decoded; null without one. */
  readonly user: string | null;
  /** As written, with its escapes; `/` where there is none. */
  readonly path: string;
  /** As written, without `?`. */
  readonly query: string;
}

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:([^/?#@]*)@)?([^/?#\s]+)([^?#]*)(?:\?([^#]*))?/i;

/** The parts of an address, which may lack its scheme; null for a text without a host. */
export function urlParts(url: string): UrlParts | null {
  const match = ADDRESS.exec(url);
  if (match === null) return null;
  const [, user, host = '', path = '', query = ''] = match;
  return {
    host,
    user: user === undefined ? null : decodeSegment(user),
    path: path === '' ? '/' : path,
    query,
  };
}
