/** Whether a request's body is bytes to API Gateway. */
import type { Integration } from './integration.ts';
import { headerValue, type Fields } from './message/fields.ts';
import { bareMediaType, isBinaryMediaType } from './message/media-types.ts';

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
