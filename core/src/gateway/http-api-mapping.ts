/**
 * Parameter mapping of HTTP APIs: `append:header.x: $request.path.id` and its like. Documented, not
 * recorded. The payload is never changed.
 */
import { mappedValue, type MappedValue, type MappingInput } from './map-parameters.ts';
import type { MappingSource } from './parameter-mapping.ts';

export type HttpApiTarget =
  | {
      readonly verb: 'append' | 'overwrite' | 'remove';
      readonly place: 'header' | 'querystring';
      readonly name: string;
    }
  | { readonly verb: 'overwrite'; readonly place: 'path'; readonly name: null };

/** `append:header.x`, `overwrite:querystring.y`, `remove:header.z`, `overwrite:path`; else null. */
export function parseHttpApiTarget(text: string): HttpApiTarget | null {
  if (text === 'overwrite:path') return { verb: 'overwrite', place: 'path', name: null };
  const match = /^(append|overwrite|remove):(header|querystring)\.(.+)$/s.exec(text);
  const [, verb, place, name = ''] = match ?? [];
  const isVerb = verb === 'append' || verb === 'overwrite' || verb === 'remove';
  const isPlace = place === 'header' || place === 'querystring';
  return isVerb && isPlace && name !== '' ? { verb, place, name } : null;
}

export type HttpApiResponseTarget =
  | { readonly verb: 'append' | 'overwrite' | 'remove'; readonly header: string }
  | { readonly verb: 'overwrite'; readonly header: null };

/** `append:header.x`, `overwrite:header.x`, `remove:header.x`, `overwrite:statuscode`; else null. */
export function parseHttpApiResponseTarget(text: string): HttpApiResponseTarget | null {
  if (text === 'overwrite:statuscode') return { verb: 'overwrite', header: null };
  const target = parseHttpApiTarget(text);
  return target?.place === 'header' ? { verb: target.verb, header: target.name } : null;
}

/** Headers that no mapping may touch; each entry is a name or the beginning of names. */
const reserved: readonly string[] = [
  'access-control-*', 'apigw-*', 'authorization', 'connection', 'content-encoding',
  'content-length', 'content-location', 'forwarded', 'keep-alive', 'origin', 'proxy-authenticate',
  'proxy-authorization', 'te', 'trailers', 'transfer-encoding', 'upgrade', 'via', 'x-amz-*',
  'x-amzn-*', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto',
]; // prettier-ignore

/** True for a header that HTTP APIs let nobody map. */
export function isReservedHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return reserved.some((entry) =>
    entry.endsWith('*') ? lower.startsWith(entry.slice(0, -1)) : lower === entry,
  );
}

/**
 * The text of a value: one selection (`$request.header.x`), a text with `${…}` parts, or a text as
 * it stands. Null where a selection by itself finds nothing.
 */
export function httpApiValue(text: string, input: MappingInput, path: string): string | null {
  return valueBy(text, (selection) =>
    selection === 'request.path' ? path : selected(selection, 'request', input),
  );
}

/** The same of a response, where `$response.header.x` and `$response.body.x` select. */
export function httpApiResponseValue(text: string, input: MappingInput): string | null {
  return valueBy(text, (selection) => selected(selection, 'response', input));
}

function valueBy(text: string, select: (selection: string) => string | null): string | null {
  if (text.startsWith('$') && !text.startsWith('${')) return select(text.slice(1));
  return text.replace(/\$\{([^{}]+)\}/g, (_, inner: string) => select(inner) ?? '');
}

type Message = 'request' | 'response';

function selected(text: string, message: Message, input: MappingInput): string | null {
  const source = parseSelection(text, message);
  if (source === null) return null;
  const value: MappedValue = mappedValue(source, lowerCaseHeaders(input, source));
  return value.kind === 'values' ? value.values.join(',') : null;
}

function parseSelection(text: string, message: Message): MappingSource | null {
  const [root = '', place = '', ...rest] = text.split('.');
  const name = rest.join('.');
  if (root === 'context') return { kind: 'context', path: [place, ...rest] };
  if (root === 'stageVariables')
    return { kind: 'stageVariable', name: text.slice(root.length + 1) };
  if (root !== message) return null;
  if (place === 'body') return { kind: 'body', path: name === '' ? null : name };
  const isPlace = place === 'header' || place === 'querystring' || place === 'path';
  if (!isPlace || name === '' || (message === 'response' && place !== 'header')) return null;
  // Header names are compared without their case here, and several values come joined.
  const wanted = place === 'header' ? name.toLowerCase() : name;
  return { kind: 'parameter', place, name: wanted, isMultiple: place !== 'path' };
}

function lowerCaseHeaders(input: MappingInput, source: MappingSource): MappingInput {
  if (source.kind !== 'parameter' || source.place !== 'header') return input;
  const headers = input.headers.map(({ name, values }) => ({ name: name.toLowerCase(), values }));
  return { ...input, headers };
}
