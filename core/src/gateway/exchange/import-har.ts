import { urlParts } from './url-parts.ts';
import { decodeBase64 } from '../encoding/base64.ts';
import { decodeUtf8, isUtf8 } from '../encoding/utf8.ts';
import { listsHeader } from '../header-rules.ts';
import type { Route } from '../integration.ts';
import { hasHeader, withAdded, type Fields } from '../message/fields.ts';
import { bareMediaType, isJsonMediaType } from '../message/media-types.ts';
import { fieldsOfQuery, queryText } from '../message/query-text.ts';
import type { Json } from '../scenario.ts';
import { scenarioOfCall } from './client-call.ts';
import { refused, type ImportForm, type ImportedScenario } from './import-form.ts';
import {
  isObject,
  itemsOf,
  objectOr,
  readJsonText,
  textOr,
  type JsonObject,
} from './json-object.ts';

/** Headers that HTTP itself writes for each message. */
const OF_THE_MESSAGE = ['Connection', 'Content-Length', 'Host', 'Transfer-Encoding'];

/** HTTP Archive 1.2: a whole file, its list of entries, or one entry. */
export const harForm: ImportForm = {
  name: 'har',
  title: 'HAR file of a browser',
  looksLike: (text) =>
    /^\s*[[{]/.test(text) &&
    (/"entries"\s*:/.test(text) || (/"request"\s*:/.test(text) && /"url"\s*:/.test(text))),
  read(text, routes) {
    const reading = readJsonText(text);
    if (!reading.ok) return reading;
    const scenarios = entriesOf(reading.value).flatMap((entry) => {
      const scenario = scenarioOfEntry(entry, routes);
      return scenario === null ? [] : [scenario];
    });
    if (scenarios.length > 0) return { ok: true, scenarios };
    return refused('This JSON has no HAR entry: none with a "request" that has a "url".');
  },
};

function entriesOf(value: Json): readonly JsonObject[] {
  const log = objectOr(objectOr(value)['log']);
  const one = isObject(value) && 'request' in value ? [value] : [];
  return [...itemsOf(log['entries']), ...itemsOf(value), ...one].filter(isObject);
}

function scenarioOfEntry(entry: JsonObject, routes: readonly Route[]): ImportedScenario | null {
  const request = objectOr(entry['request']);
  const url = textOr(request['url']);
  const parts = url === null ? null : urlParts(url);
  if (parts === null) return null;
  const { body, isBase64Encoded, note } = bodyOf(objectOr(request['postData']));
  const call = {
    method: textOr(request['method']) ?? 'GET',
    url: parts,
    query: fieldsOfQuery(parts.query),
    headers: headersOf(request),
    body,
    isBase64Encoded,
  };
  return scenarioOfCall(call, routes, note === null ? [] : [note]);
}

/** Those of the client: no pseudo-headers of HTTP/2, none that the message itself has. */
function headersOf(request: JsonObject): Fields {
  const headers = pairsOf(request['headers']).filter(
    ({ name }) => !name.startsWith(':') && !listsHeader(OF_THE_MESSAGE, name),
  );
  const fields = headers.reduce<Fields>(
    (all, { name, value }) => withAdded(all, name, [value]),
    [],
  );
  const cookies = pairsOf(request['cookies']);
  if (cookies.length === 0 || hasHeader(fields, 'Cookie')) return fields;
  const value = cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ');
  return withAdded(fields, 'Cookie', [value]);
}

interface HarBody {
  readonly body: string;
  readonly isBase64Encoded: boolean;
  readonly note: string | null;
}

/** Text types come as text, which people can edit: the bytes are the same. */
function bodyOfBase64(text: string, type: string): HarBody {
  const bytes = decodeBase64(text);
  if (bytes === null) {
    const note = 'The body is said to be Base64 and is none: it is taken as text.';
    return { body: text, isBase64Encoded: false, note };
  }
  const isText =
    isJsonMediaType(type) || /^text\/|xml$|^application\/x-www-form-urlencoded$/.test(type);
  return isText && isUtf8(bytes)
    ? { body: decodeUtf8(bytes), isBase64Encoded: false, note: null }
    : { body: text, isBase64Encoded: true, note: null };
}

function bodyOf(postData: JsonObject): HarBody {
  const text = textOr(postData['text']) ?? '';
  const type = bareMediaType(textOr(postData['mimeType']) ?? '');
  const isBase64Encoded = (postData['encoding'] ?? postData['_encoding']) === 'base64';
  const params = pairsOf(postData['params']);
  if (isBase64Encoded && text !== '') return bodyOfBase64(text, type);
  if (text !== '' || params.length === 0) return { body: text, isBase64Encoded, note: null };
  if (type.startsWith('multipart/')) {
    const note = 'The file has the parts of the form, but not its text: the body is missing.';
    return { body: '', isBase64Encoded: false, note };
  }
  const fields = params.map(({ name, value }) => ({ name, values: [value] }));
  return { body: queryText(fields), isBase64Encoded: false, note: null };
}

function pairsOf(
  list: Json | undefined,
): readonly { readonly name: string; readonly value: string }[] {
  return itemsOf(list)
    .filter(isObject)
    .flatMap(({ name, value }) =>
      typeof name === 'string' ? [{ name, value: textOr(value) ?? '' }] : [],
    );
}
