/**
 * What API Gateway does to headers by name. Recorded, except where an entry says otherwise; the
 * guide's own table differs from the recordings in places, and there the recordings count.
 */
import type { IntegrationType } from './integration.ts';

/** Never seen by any part of a REST API: gone when the request is read. */
export const droppedFromRequest: readonly string[] = [
  'Connection', 'Content-Length', 'Content-MD5', 'Expect', 'Max-Forwards', 'Proxy-Authenticate',
  'Server', 'TE', 'Trailer', 'Transfer-Encoding', 'Upgrade', 'WWW-Authenticate',
]; // prettier-ignore

const illegalForAll: readonly string[] = [
  'Content-Length', 'Transfer-Encoding', 'X-Amzn-Apigateway-Api-Id', 'X-Amzn-Trace-Id',
]; // prettier-ignore

const illegalForAws: readonly string[] = [
  ...illegalForAll, 'Authorization', 'Connection', 'Expect', 'Proxy-Authenticate', 'TE',
]; // prettier-ignore

/** Mapping one of these makes every call fail with 500, though the configuration is accepted. */
export const illegalTargets: Readonly<Record<IntegrationType, readonly string[]>> = {
  AWS: illegalForAws,
  AWS_PROXY: illegalForAws,
  HTTP: illegalForAll,
  HTTP_PROXY: illegalForAll,
  MOCK: [],
};

/** Mapped without an error, and not sent all the same. */
export const droppedAfterMapping: Readonly<Record<IntegrationType, readonly string[]>> = {
  AWS: ['Referer'],
  AWS_PROXY: [],
  HTTP: ['Expect', 'Proxy-Authenticate', 'TE', 'Via'],
  HTTP_PROXY: ['Expect', 'Proxy-Authenticate', 'TE', 'Via'],
  MOCK: [],
};

/** Tells a backend which API calls it; in small letters in every published log. */
export const apiIdHeader = 'x-amzn-apigateway-api-id';

/** Its value takes the place of a REST call's method. */
export const overridingHeader = 'X-HTTP-Method-Override';

/**
 * Client headers that HTTP_PROXY does not pass on. The one that overrides the method has to be mapped
 * to get there (Developer Guide, important notes).
 */
export const notProxied: readonly string[] = [
  overridingHeader,
  'Content-Encoding', 'Host', 'Via', 'X-Amzn-Apigateway-Api-Id', 'X-Amzn-Trace-Id',
]; // prettier-ignore

/**
 * Response headers that reach the client as `x-amzn-Remapped-<name>`. Of a proxy's answer four are
 * recorded, the others documented; published answers show Authorization, Content-MD5, Host,
 * WWW-Authenticate and X-Forwarded-For, and the request id of an API in front of another one.
 */
export const remappedResponse: readonly string[] = [
  'Authorization', 'Connection', 'Content-Length', 'Content-MD5', 'Date', 'Expect', 'Host',
  'Max-Forwards', 'Proxy-Authenticate', 'Server', 'Trailer', 'Upgrade', 'User-Agent',
  'WWW-Authenticate', 'x-amzn-RequestId', 'X-Forwarded-For',
]; // prettier-ignore

/** Stands before the name of such a header. */
export const remappedPrefix = 'x-amzn-Remapped-';

/** Response headers that do not reach the client. */
export const droppedFromResponse: Readonly<Record<IntegrationType, readonly string[]>> = {
  AWS: ['Transfer-Encoding'],
  AWS_PROXY: ['Transfer-Encoding'],
  HTTP: ['Transfer-Encoding'],
  HTTP_PROXY: ['Transfer-Encoding', 'Via'],
  MOCK: ['Transfer-Encoding'],
};

/** Under which name a mapped or overridden response header is sent; null where it is not. */
export function mappedResponseName(type: IntegrationType, name: string): string | null {
  if (listsHeader(droppedFromResponse[type], name)) return null;
  return listsHeader(remappedResponse, name) ? `${remappedPrefix}${name}` : name;
}

/** True where the list has the name, in any case. */
export function listsHeader(list: readonly string[], name: string): boolean {
  const wanted = name.toLowerCase();
  return list.some((entry) => entry.toLowerCase() === wanted);
}
