/** The address that an integration calls, from its uri. */
import { percent } from './encoding/url-form.ts';
import { encodeUtf8 } from './encoding/utf8.ts';
import type { Fields } from './message/fields.ts';
import { unknownPart } from './open-template.ts';

/** True for the uri of a Lambda function's invocation. */
export function isLambdaUri(uri: string): boolean {
  return /:lambda:path\//.test(uri);
}

/**
 * The load balancer or Cloud Map service that an HTTP API reaches by a VPC link; its name stands for its
 * host, which the ARN does not tell. Null for any other uri.
 */
export function privateTarget(uri: string): string | null {
  const [, name = null] =
    /^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:listener\/\w+\/([^/]+)\//.exec(uri) ??
    /^arn:[^:]+:servicediscovery:[^:]*:[^:]*:service\/([^/]+)$/.exec(uri) ??
    [];
  return name;
}

export interface UriParts {
  /** Values of `{name}`: from parameter mapping, with the overrides on top. */
  readonly path: Fields;
  /** Takes the place of the uri's path; null leaves it. */
  readonly wholePath?: string | null;
  /** Goes behind the uri's path where nothing takes its place; the path as called. */
  readonly addedPath?: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Query parameters to add behind those of the uri itself. */
  readonly query: Fields;
}

export type BuiltUri =
  | { readonly ok: true; readonly url: string }
  /** `why` completes "the address cannot be called, since". */
  | { readonly ok: false; readonly why: string };

/**
 * Fills in `${stageVariables.x}` (a missing one is empty) and `{name}` (one without a value stays
 * as it is) and adds the query. Values are percent-encoded; slashes of a greedy value stay.
 */
export function buildUrl(uri: string, parts: UriParts): BuiltUri {
  const filled = fillStageVariables(uri, parts.stageVariables).replace(
    /(?<!\$)\{([^{}]+)\}/g,
    (placeholder, name: string) => {
      const value = parts.path.find((field) => field.name === name)?.values.at(-1);
      return value === undefined ? placeholder : encodePath(value);
    },
  );
  const address = filled.startsWith('arn:') ? serviceUrl(filled) : filled;
  if (address === null) return { ok: false, why: `"${filled}" is no ARN of an AWS service` };
  if (!/^https?:\/\/[^/?#\s]+/.test(address)) {
    return { ok: false, why: `"${address}" has no host` };
  }
  const called = withPath(address, parts);
  const query = parts.query.flatMap(({ name, values }) =>
    values.map((value) => `${encodeQuery(name)}=${encodeQuery(value)}`),
  );
  if (query.length === 0) return { ok: true, url: called };
  return { ok: true, url: `${called}${called.includes('?') ? '&' : '?'}${query.join('&')}` };
}

/**
 * What Java says of an address with a placeholder in it that has no value, or with a character that no
 * address can have, as the log has it: AWS's knowledge center has the words for a path, a published log
 * those for a blank in an action. Null for an address without. The line break behind a block scalar is
 * none of the author's and is passed over: what the service makes of it is not known.
 */
export function addressFault(address: string): { part: string; text: string } | null {
  const index = address.trimEnd().search(/\{[^{}]+\}|[\s"<>\\^`|]/);
  if (index === -1) return null;
  const before = address.slice(0, index);
  const [, authority, query] = /^\w+:\/\/([^/?#]*)[^?#]*(\?)?/.exec(before) ?? [];
  const isHost = authority !== undefined && before.endsWith(`//${authority}`);
  const part = isHost ? 'authority' : query === undefined ? 'path' : 'query';
  return { part, text: `Illegal character in ${part} at index ${index}: ${address}` };
}

function withPath(address: string, { wholePath = null, addedPath }: UriParts): string {
  if (wholePath === null && addedPath === undefined) return address;
  return address.replace(
    /^(https?:\/\/[^/?#]+)([^?#]*)/,
    (_, origin: string, own: string) => origin + rooted(wholePath ?? joined(own, addedPath ?? '')),
  );
}

function joined(own: string, added: string): string {
  return own.replace(/\/$/, '') + added;
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

/** `${stageVariables.x}` anywhere in a text; other `${…}` stay. */
function fillStageVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{stageVariables\.(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? '') : '',
  );
}

/**
 * A character of a part of an ARN. What is known only after deployment, such as `${AWS::Region}`, may hold
 * colons; it is never read letter by letter as well, or a uri of many of them would be tried for ever.
 */
const PART = `(?:${unknownPart}|(?!${unknownPart})[^:])`;

const SERVICE_ARN = new RegExp(
  `^arn:${PART}+:apigateway:(${PART}*):(${PART}+):(path|action)\\/(.*)$`,
  's',
);

/**
 * `arn:aws:apigateway:<region>:[<subdomain>.]<service>:path/…` as the address of the service. An
 * action becomes a query parameter; how the service is really asked depends on its protocol.
 */
function serviceUrl(arn: string): string | null {
  const match = SERVICE_ARN.exec(arn);
  if (match === null) return null;
  const [, region = '', service = '', kind = '', rest = ''] = match;
  const host = `${service}.${region}.amazonaws.com`;
  return kind === 'path' ? `https://${host}/${rest}` : `https://${host}/?Action=${rest}`;
}

/** What may stand in a path stays, slashes too; every other byte is `%XX`. */
export function encodePath(value: string): string {
  return encode(value, /[^A-Za-z0-9._~!$&'()*+,;=:@/-]+/gu);
}

/** Slashes stay (Ge0rg3/requests-ip-rotator#52); of the other reserved characters it is not known. */
function encodeQuery(value: string): string {
  return encode(value, /[^A-Za-z0-9._~/-]+/gu);
}

function encode(value: string, unsafe: RegExp): string {
  return value.replace(unsafe, (run) => Array.from(encodeUtf8(run), percent).join(''));
}
