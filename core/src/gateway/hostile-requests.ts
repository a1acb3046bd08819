/** How the texts of a request are spoilt. */
import { quotas } from './limits.ts';
import { isStandardHeader } from './sample-request.ts';
import type { Json, ScenarioRequest } from './scenario.ts';

/** A request that says everything; only a body may be missing. */
export type WholeRequest = Required<Omit<ScenarioRequest, 'body' | 'path'>> &
  Pick<ScenarioRequest, 'body'> & { readonly path: Readonly<Record<string, string>> };

type Change = (text: string) => string;
type Values = ScenarioRequest['query'];

/** What lies deeper in a body stays as it is. */
const MAX_DEPTH = 200;

/** UTF-16 units, about what a file name or a note never has. */
const LONG = 'long '.repeat(20_000);

/**
 * Every text of the body, the query, the path and the headers, but for headers that rule the call.
 * @param inBody what stands behind the texts of the body, where that can hold more than a query.
 */
export function withTexts(request: WholeRequest, change: Change, inBody?: string): ScenarioRequest {
  const { query, path, headers, body } = request;
  const inBodies: Change = inBody === undefined ? change : (text) => text + inBody;
  // A header is one line.
  const inHeaders: Change = (text) => change(text).replace(/[\r\n\u2028]/g, ' ');
  return {
    ...request,
    query: changed(query, change),
    path: Object.fromEntries(Object.entries(path).map(([name, value]) => [name, change(value)])),
    headers: changed(headers, inHeaders, (name) => !isStandardHeader(name)),
    ...(body !== undefined && !request.isBase64Encoded && { body: deep(body, inBodies, 0) }),
  };
}

/** The same call without the header that says what its body is. */
export function withContentTypeGone(request: WholeRequest): ScenarioRequest {
  const headers = Object.entries(request.headers).filter(([name]) => !/^content-type$/i.test(name));
  return { ...request, headers: Object.fromEntries(headers) };
}

/** A list gets one item more than a loop takes, the first text 100,000 letters. */
export function withLongText(request: WholeRequest): ScenarioRequest {
  const { body } = request;
  if (body === undefined || request.isBase64Encoded) {
    return { ...request, query: changed(request.query, (text) => text + LONG.slice(0, 4000)) };
  }
  let isLong = false;
  const lengthen = (text: string): string => {
    if (isLong) return text;
    isLong = true;
    return text + LONG;
  };
  return { ...request, body: large(body, lengthen, 0) };
}

function large(json: Json, lengthen: Change, depth: number): Json {
  if (typeof json === 'string') return lengthen(json);
  if (typeof json !== 'object' || json === null || depth > MAX_DEPTH) return json;
  if (Array.isArray(json)) {
    const count = json.length === 0 ? 0 : quotas.loopRounds.value + 1;
    // Items are shared: the list is only written out.
    return Array.from({ length: count }, (_, index) => json[index % json.length] ?? null);
  }
  return membersOf(json, (value) => large(value, lengthen, depth + 1));
}

function deep(json: Json, change: Change, depth: number): Json {
  if (typeof json === 'string') return change(json);
  if (typeof json !== 'object' || json === null || depth > MAX_DEPTH) return json;
  if (Array.isArray(json)) return json.map((item) => deep(item, change, depth + 1));
  return membersOf(json, (value) => deep(value, change, depth + 1));
}

function membersOf(json: { readonly [key: string]: Json }, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, change(value)]));
}

function changed(
  values: NonNullable<Values>,
  change: Change,
  isMeant: (name: string) => boolean = () => true,
): NonNullable<Values> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!isMeant(name)) return [name, value];
      return [name, typeof value === 'string' ? change(value) : value.map(change)];
    }),
  );
}
