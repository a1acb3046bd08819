/** A body on its way: text, or bytes that are not to be read as text. */
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { decodeUtf8, encodeUtf8, isUtf8 } from '../encoding/utf8.ts';
import type { Json } from '../scenario.ts';

export type Payload =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

export const emptyPayload: Payload = { kind: 'text', text: '' };

export function textPayload(text: string): Payload {
  return { kind: 'text', text };
}

/**
 * The body of a scenario: a string as it is, any other JSON value as its text; with
 * `isBase64Encoded` the bytes that it stands for (the text itself where it is no Base64).
 */
export function payloadFrom(body: Json | undefined, isBase64Encoded: boolean | undefined): Payload {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = isBase64Encoded === true ? decodeBase64(text) : null;
  return bytes === null ? textPayload(text) : { kind: 'bytes', bytes };
}

export function bytesOf(payload: Payload): Uint8Array {
  return payload.kind === 'bytes' ? payload.bytes : encodeUtf8(payload.text);
}

/** The text of a payload; bytes that are no UTF-8 show as U+FFFD. */
export function textOf(payload: Payload): string {
  return payload.kind === 'text' ? payload.text : decodeUtf8(payload.bytes);
}

/** How a payload shows in a report: as text wherever it is text, else as Base64. */
export function shown(payload: Payload): { body: string; isBase64Encoded: boolean } {
  const isText = payload.kind === 'text' || isUtf8(payload.bytes);
  if (isText) return { body: textOf(payload), isBase64Encoded: false };
  return { body: encodeBase64(payload.bytes), isBase64Encoded: true };
}

export function isEmpty(payload: Payload): boolean {
  return payload.kind === 'text' ? payload.text === '' : payload.bytes.length === 0;
}
