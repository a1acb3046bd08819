/** Pieces of a request that every written form needs. */
import { percentEncode } from '../encoding/url-form.ts';
import type { CalledPath } from '../called-path.ts';
import type { Integration } from '../integration.ts';
import { fieldsFrom, type Fields, type NamedValues } from '../message/fields.ts';
import { queryText } from '../message/query-text.ts';
import { escapedPath } from '../path-variables.ts';
import type { CompleteRequest } from '../sample-request.ts';
import type { JsonObject } from './json-object.ts';

/** The path and the query that a client calls: as the scenario writes them, else escaped. */
export function addressOf(
  { method }: Integration,
  { called, isAddress, path, query }: CompleteRequest,
): CalledPath {
  const given = isAddress ? called.path : escapedPath(method.path, path, percentEncode);
  return { path: given, query: isAddress ? called.query : queryText(fieldsFrom(query)) };
}

/** Where the stage answers, as `$context` has it. */
export function stageAddress(context: JsonObject): string {
  const { domainName, stage } = context;
  const host = typeof domainName === 'string' ? domainName : 'localhost';
  const isNamed = typeof stage === 'string' && stage !== '$default' && stage !== '';
  return `https://${host}${isNamed ? `/${percentEncode(stage)}` : ''}`;
}

/** Headers that no HTTP message can hold: a name that is no token, a value with a control character. */
export function invalidHeaders(headers: Fields): readonly NamedValues[] {
  return headers.filter(
    ({ name, values }) =>
      !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) ||
      values.some((value) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)),
  );
}
