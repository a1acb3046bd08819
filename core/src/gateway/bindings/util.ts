/** `$util`: the six functions API Gateway has. */
import { TemplateException } from '../../velocity/exceptions.ts';
import type { HostObject, Value } from '../../velocity/values.ts';
import { decodeMimeBase64, encodeBase64 } from '../encoding/base64.ts';
import { escapeJavaScript } from '../encoding/escape-javascript.ts';
import { urlDecode, urlEncode } from '../encoding/url-form.ts';
import { decodeUtf8, encodeUtf8 } from '../encoding/utf8.ts';
import { readJson } from '../read-json.ts';

/** Each takes one string; Java's null ends in an exception in all but the first. */
const functions: ReadonlyMap<string, (text: string) => Value> = new Map([
  ['base64Decode', base64Decode],
  ['base64Encode', (text) => encodeBase64(encodeUtf8(text))],
  ['escapeJavaScript', escapeJavaScript],
  ['parseJson', parseJson],
  ['urlDecode', decodeUrl],
  ['urlEncode', urlEncode],
]);

/** `$util` itself, the same for every call. */
export const utilObject: HostObject = {
  type: 'Host',
  className: 'com.amazonaws.apigateway.Util',
  property: () => undefined,
  call: (name, args) => {
    const run = functions.get(name);
    const [text] = args;
    if (run === undefined || args.length !== 1 || text === undefined) return undefined;
    if (text === null) {
      if (name === 'escapeJavaScript') return null;
      throw new TemplateException('java.lang.NullPointerException', '');
    }
    return typeof text === 'string' ? run(text) : undefined;
  },
  // Recorded in 2015 for the bare reference; not seen since.
  toText: () => '{}',
};

function parseJson(text: string): Value {
  const reading = readJson(text);
  if (reading.ok) return reading.value;
  throw new TemplateException(
    'com.jayway.jsonpath.InvalidJsonException',
    `net.minidev.json.parser.ParseException: ${reading.message}`,
  );
}

/** Not text but bytes may come out; they are read as UTF-8. */
function base64Decode(text: string): Value {
  const decoding = decodeMimeBase64(text);
  if (decoding.ok) return decodeUtf8(decoding.bytes);
  throw new TemplateException('java.lang.IllegalArgumentException', decoding.message);
}

function decodeUrl(text: string): Value {
  const decoding = urlDecode(text);
  if (decoding.ok) return decoding.text;
  throw new TemplateException('java.lang.IllegalArgumentException', decoding.message);
}
