/** The tables of contentHandling: what becomes of a payload on its way in and out; recorded. */
import { decodeBase64, encodeBase64 } from './encoding/base64.ts';
import { isBinaryMediaType } from './message/media-types.ts';
import { bytesOf, isEmpty, textOf, textPayload, type Payload } from './message/payload.ts';

export type Conversion =
  | {
      readonly ok: true;
      readonly payload: Payload;
      readonly isChanged: boolean;
      readonly reason: string;
    }
  | { readonly ok: false; readonly reason: string };

/** The reason where it is an intrinsic or a placeholder. */
export const unknownHandling =
  'contentHandling is known only after deployment: the body is taken as without it.';

/** The reason where a Content-Type is not listed, and an intrinsic may list it. */
export const unknownBinaryTypes =
  'Which binary media types the API has is known only after deployment: the body stays as it is.';

interface RequestRule {
  /** Of the Content-Type header, without parameters; null without the header. */
  readonly mediaType: string | null;
  readonly binaryTypes: readonly string[];
  /** CONVERT_TO_TEXT, CONVERT_TO_BINARY or null, in any case. */
  readonly handling: string | null;
}

/** What an integration gets of a client's body. */
export function convertRequest(payload: Payload, rule: RequestRule): Conversion {
  const isBinary = isBinaryMediaType(rule.mediaType, rule.binaryTypes);
  const handling = rule.handling?.toUpperCase() ?? null;
  const type = comparison(rule.mediaType ?? 'A body without Content-Type', isBinary, rule);
  if (isBinary) {
    return handling === 'CONVERT_TO_TEXT'
      ? toBase64(payload, `${type}, and CONVERT_TO_TEXT makes Base64 of it.`)
      : keepBytes(payload, `${type}: the bytes pass as they are.`);
  }
  return handling === 'CONVERT_TO_BINARY'
    ? fromBase64(payload, `${type}, and CONVERT_TO_BINARY decodes it from Base64`)
    : keepText(payload, `${type}: the body is text.`);
}

interface ResponseRule extends RequestRule {
  /** The first media type of the client's Accept header. */
  readonly accept: string | null;
}

/** What a client gets of a backend's body. `mediaType` is the backend's Content-Type. */
export function convertResponse(payload: Payload, rule: ResponseRule): Conversion {
  const isBinary = isBinaryMediaType(rule.mediaType, rule.binaryTypes);
  const isAccepted = rule.accept !== null && isBinaryMediaType(rule.accept, rule.binaryTypes);
  const handling = rule.handling?.toUpperCase() ?? null;
  const type = comparison(`The backend's ${rule.mediaType ?? 'untyped body'}`, isBinary, rule);
  const accept = `Accept ${isAccepted ? 'is' : 'is not'}`;
  if (handling === 'CONVERT_TO_TEXT') {
    return isBinary
      ? toBase64(payload, `${type}, and CONVERT_TO_TEXT makes Base64 of it.`)
      : keepText(payload, `${type}, and CONVERT_TO_TEXT keeps the text.`);
  }
  if (handling === 'CONVERT_TO_BINARY') {
    return isBinary
      ? keepBytes(payload, `${type}, and CONVERT_TO_BINARY keeps the bytes.`)
      : fromBase64(payload, `${type}, and CONVERT_TO_BINARY decodes it from Base64`);
  }
  if (isBinary) {
    return isAccepted
      ? keepBytes(payload, `${type}, and ${accept}: the bytes pass as they are.`)
      : toBase64(payload, `${type}, and ${accept}: Base64 text is sent.`);
  }
  return isAccepted
    ? fromBase64(payload, `${type}, but ${accept}: the body is decoded from Base64`)
    : keepText(
        payload,
        `${type}${rule.binaryTypes.length === 0 ? '' : `, and ${accept}`}: the body is text.`,
      );
}

function comparison(what: string, isBinary: boolean, { binaryTypes }: RequestRule): string {
  if (binaryTypes.length === 0) return 'The API has no binary media types';
  return `${what} ${isBinary ? 'is' : 'is not'} among the binary media types`;
}

function keepText(payload: Payload, reason: string): Conversion {
  const isChanged = payload.kind === 'bytes';
  return { ok: true, payload: textPayload(textOf(payload)), isChanged, reason };
}

function keepBytes(payload: Payload, reason: string): Conversion {
  return { ok: true, payload, isChanged: false, reason };
}

function toBase64(payload: Payload, reason: string): Conversion {
  const text = encodeBase64(bytesOf(payload));
  return { ok: true, payload: textPayload(text), isChanged: !isEmpty(payload), reason };
}

function fromBase64(payload: Payload, reason: string): Conversion {
  const bytes = decodeBase64(textOf(payload));
  if (bytes === null) return { ok: false, reason: `${reason}, which it is not.` };
  const isChanged = !isEmpty(payload);
  return { ok: true, payload: { kind: 'bytes', bytes }, isChanged, reason: `${reason}.` };
}
