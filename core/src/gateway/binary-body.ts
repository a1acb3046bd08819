/** Whether a request's body is bytes to API Gateway. */
import type { Integration } from './integration.ts';
import { headerValue, type Fields } from './message/fields.ts';
import { bareMediaType, isBinaryMediaType } from './message/media-types.ts';

/** Types whose bodies an HTTP API hands to a function as text, besides those of `text/…`. */
const TEXT_TYPES: readonly string[] = [
  'application/javascript', 'application/json', 'application/xml',
]; // prettier-ignore

/** The Content-Type without its parameters; null without the header. */
export function contentTypeOf(headers: Fields): string | null {
  const sent = headerValue(headers, 'Content-Type');
  return sent === undefined ? null : bareMediaType(sent);
}

/**
 * True where its Content-Type is among the binary media types of the API. Then it is bytes whatever
 * it holds, also nothing: published logs of `OPTIONS` calls show it as `[Binary Data]`.
 */
export function isBinaryBody(headers: Fields, { method }: Integration): boolean {
  return isBinaryMediaType(contentTypeOf(headers), method.binaryMediaTypes);
}

/**
 * True where an HTTP API hands the body to a function as Base64: for every Content-Type but a few,
 * for forms and for none too. The guide names no types; these are from a public report of calls to
 * the service (2026, format 2.0).
 */
export function isBinaryOfHttpApi(headers: Fields): boolean {
  const type = contentTypeOf(headers) ?? '';
  return !type.startsWith('text/') && !TEXT_TYPES.includes(type);
}
