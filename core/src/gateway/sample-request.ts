/** The client's request that a scenario leaves out, from what the operation declares and reads. */
import { calledPath, pathValues, routedSegments, type CalledPath } from './called-path.ts';
import { decodeSegment } from './encoding/url-form.ts';
import { expressionsOf } from './expressions-of.ts';
import { encodePath } from './integration-uri.ts';
import { defaultRoute } from './match-route.ts';
import { overridingHeader } from './header-rules.ts';
import { fieldsFrom, headerValue, recordFrom } from './message/fields.ts';
import type { DeclaredParameter, Integration } from './integration.ts';
import { bareMediaType } from './message/media-types.ts';
import { fieldsOfQuery, queryText } from './message/query-text.ts';
import { escapedPath, pathVariables } from './path-variables.ts';
import { sampleCredentials } from './sample-credentials.ts';
import { sampleFromSchema } from './sample-from-schema.ts';
import { sampleFromTemplate } from './sample-from-template.ts';
import type { Json, ScenarioRequest } from './scenario.ts';

/** A request in which a run finds everything; only a body may be missing. */
export type CompleteRequest = Required<Omit<ScenarioRequest, 'body' | 'path'>> & {
  /** The values of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  /** The address as the client writes it. */
  readonly called: CalledPath;
  /** True where the scenario gives that address, and not the values in it. */
  readonly isAddress: boolean;
};

/** Methods that most clients send without a body; no sample is made for them. */
export const methodsWithoutBody: readonly string[] = ['GET', 'HEAD', 'DELETE', 'OPTIONS'];

/** The method that a scenario without one uses for an ANY operation. */
const METHOD_OF_ANY = 'POST';

/** Fills in a request. What is given is kept as it is; a missing path value is added. */
export function completeRequest(integration: Integration, given: ScenarioRequest): CompleteRequest {
  const method = methodOverride(integration, given) ?? requestMethod(integration, given);
  const address = typeof given.path === 'string' ? addressOf(given.path, given.query) : null;
  const { path, query } =
    address === null ? givenValues(integration, given) : addressValues(integration, address);
  const body = 'body' in given ? given.body : sampleBody(integration, method);
  const contentType = sampleContentType(integration, body !== undefined);
  return {
    method,
    path,
    query,
    headers: given.headers ?? {
      ...sampleCredentials(integration, 'header'),
      ...samples(integration, 'header'),
      ...(contentType !== null && { 'Content-Type': contentType }),
    },
    body,
    isBase64Encoded: given.isBase64Encoded ?? false,
    called: address ?? {
      path: pathOf(integration, path),
      query: queryText(fieldsFrom(query)),
    },
    isAddress: address !== null,
  };
}

type Values = Pick<CompleteRequest, 'path' | 'query'>;

function givenValues(integration: Integration, { path, query }: ScenarioRequest): Values {
  const given = typeof path === 'string' ? {} : path;
  return {
    path: { ...pathSamples(integration), ...given },
    query: query ?? {
      ...sampleCredentials(integration, 'query'),
      ...samples(integration, 'query'),
    },
  };
}

/** An address says all of the path and the query; `query` of the scenario stands behind its own. */
function addressOf(written: string, added: ScenarioRequest['query']): CalledPath {
  const { path, query } = calledPath(written);
  const parts = [query, queryText(fieldsFrom(added))].filter((part) => part !== '');
  return { path, query: parts.join('&') };
}

function addressValues({ method, api }: Integration, address: CalledPath): Values {
  const raw = pathValues(method.path, routedSegments(address.path, api), api) ?? {};
  const path = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, decodeSegment(value)]),
  );
  return { path, query: recordFrom(fieldsOfQuery(address.query)) };
}

/** What a client calls for the values; of `$default`, which takes any path, the root. */
function pathOf({ method, api }: Integration, path: CompleteRequest['path']): string {
  if (api === 'HTTP' && method.path === defaultRoute) return '/';
  return escapedPath(method.path, path, (value) => encodePath(value).replaceAll('/', '%2F'));
}

/** A client may send another method than it means (Developer Guide, important notes of REST APIs). */
function methodOverride({ api }: Integration, { headers }: ScenarioRequest): string | undefined {
  if (api === 'HTTP') return undefined;
  return headerValue(fieldsFrom(headers), overridingHeader)?.toUpperCase();
}

function requestMethod({ method }: Integration, given: ScenarioRequest): string {
  // Beside an address the method is part of what is matched.
  const isMeant = method.httpMethod === 'ANY' || typeof given.path === 'string';
  const own = method.httpMethod === 'ANY' ? METHOD_OF_ANY : method.httpMethod;
  return (isMeant ? (given.method ?? own) : own).toUpperCase();
}

/** Every placeholder of the path; without an example, or with an empty one, its own name stands for it. */
function pathSamples({ method }: Integration): Record<string, string> {
  return Object.fromEntries(
    pathVariables(method.path).map(({ name }) => {
      const declared = method.parameters.find(
        (parameter) => parameter.location === 'path' && parameter.name === name,
      );
      const sample = declared === undefined ? '' : sampleText(declared);
      return [name, sample === '' ? name : sample];
    }),
  );
}

/** Parameters that are required, have an example, or are read by the integration. */
function samples(integration: Integration, location: 'query' | 'header'): Record<string, string> {
  const read = readNames(integration, location);
  const isRead = ({ name }: DeclaredParameter): boolean =>
    location === 'header'
      ? read.some((other) => other.toLowerCase() === name.toLowerCase())
      : read.includes(name);
  const declared = integration.method.parameters.filter(
    (parameter) =>
      parameter.location === location &&
      (parameter.required || parameter.example !== undefined || isRead(parameter)),
  );
  const known = new Set(integration.method.parameters.map(({ name }) => name.toLowerCase()));
  const others = read.filter((name) => !known.has(name.toLowerCase()) && !isStandardHeader(name));
  return Object.fromEntries([
    ...declared.map((parameter) => [parameter.name, sampleText(parameter)] as const),
    ...others.map((name) => [name, name] as const),
  ]);
}

/** Headers whose own name would be no sensible value, and which every client sets or leaves out. */
export function isStandardHeader(name: string): boolean {
  return /^(?:accept|accept-.+|content-.+|host|origin|user-agent|cookie)$/i.test(name);
}

/** How a mapping or a template takes a name from a part of the request. */
const TAKING = { query: takingFrom('querystring'), header: takingFrom('header') } as const;

function takingFrom(part: string): readonly RegExp[] {
  return [
    new RegExp(`method\\.request\\.(?:multivalue)?${part}\\.([\\w.-]+)`, 'g'),
    new RegExp(`params\\(\\)\\.${part}\\.(?:get\\(\\s*)?['"]?([\\w-]+)`, 'g'),
    new RegExp(`params\\(\\s*['"]${part}['"]\\s*\\)\\.(?:get\\(\\s*)?['"]?([\\w-]+)`, 'g'),
  ];
}

/** Names that mappings and templates take from that part of the request. */
function readNames(integration: Integration, location: 'query' | 'header'): readonly string[] {
  const texts = expressionsOf(integration).filter((text) =>
    /method\.request\.|params\(/.test(text),
  );
  if (texts.length === 0) return [];
  const named = texts.flatMap((text) =>
    TAKING[location].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name)),
  );
  const anywhere = texts.flatMap((text) =>
    [...text.matchAll(/\$!?\{?input\.params\(\s*['"]([\w-]+)['"]\s*\)(?!\.get)/g)].map(
      ([, name = '']) => name,
    ),
  );
  const paths = pathVariables(integration.method.path).map(({ name }) => name);
  const guessed = anywhere.filter(
    (name) =>
      !paths.includes(name) &&
      !['path', 'querystring', 'header'].includes(name) &&
      // Declared ones have their place; a dash or a capital is the mark of a header.
      (isDeclared(integration, name, location) ||
        (!isDeclared(integration, name) && /-|^[A-Z]/.test(name) === (location === 'header'))),
  );
  return [...new Set([...named, ...guessed])];
}

function isDeclared(
  { method }: Integration,
  name: string,
  location?: DeclaredParameter['location'],
): boolean {
  return method.parameters.some(
    (parameter) =>
      parameter.name.toLowerCase() === name.toLowerCase() &&
      (location === undefined || parameter.location === location),
  );
}

function sampleText({ name, example }: DeclaredParameter): string {
  if (typeof example === 'string') return example;
  return example === undefined || example === null ? name : JSON.stringify(example);
}

/** An example, else a sample of the schema, else what the request template asks for. */
function sampleBody(
  { method, requestTemplates }: Integration,
  httpMethod: string,
): Json | undefined {
  if (methodsWithoutBody.includes(httpMethod)) return undefined;
  if (method.bodyExample !== undefined) return method.bodyExample as Json;
  if (method.bodySchema !== undefined) return sampleFromSchema(method.bodySchema);
  const json = requestTemplates.find(({ mediaType }) => mediaType === 'application/json');
  return sampleFromTemplate((json ?? requestTemplates[0])?.text ?? '');
}

/** That of a template where none is for application/json, so that a first run meets one. */
function sampleContentType({ requestTemplates }: Integration, hasBody: boolean): string | null {
  const types = requestTemplates.map(({ mediaType }) => bareMediaType(mediaType));
  const [first] = types;
  const isServed = types.includes('application/json') || types.includes('$default');
  if (first !== undefined && !isServed && first.includes('/')) return first;
  return hasBody ? 'application/json' : null;
}
