import { gatewayResponseTypes } from '../../openapi/known-keys/extension-keys.ts';
import { asMap, entriesOf, valueOf, type HostNode } from '../../openapi/host-tree.ts';
import type { HostPosition } from '../../openapi/node-at.ts';
import type { Choice } from './choice-item.ts';

/**
 * Names that a document itself declares, and the closed lists of its root: schemes where security is
 * asked for, types of gateway responses, sources of an API key.
 */
export function documentNames(position: HostPosition, root: HostNode | null): readonly Choice[] {
  const { map, entry, role } = position;
  const own = entry?.key.text;
  const present = new Set(role === 'key' ? map?.entries.map(({ key }) => key.text) : []);
  return choicesAt(position, root).filter(({ label }) => label === own || !present.has(label));
}

function choicesAt({ path, entry, role }: HostPosition, root: HostNode | null): readonly Choice[] {
  const [parent, last] = path.slice(-2);
  if (role === 'key' && (last ?? parent) === 'x-amazon-apigateway-gateway-responses')
    return gatewayResponseTypes.map((label) => ({ label, doc: failures[label] ?? '' }));
  // `- Caller: []`, and the lone word that it begins as.
  if (parent === 'security' && typeof last === 'number') return schemes(root);
  if (role === 'value' && entry?.key.text === 'x-amazon-apigateway-api-key-source')
    return KEY_SOURCES;
  return [];
}

const KEY_SOURCES: readonly Choice[] = [
  { label: 'AUTHORIZER', doc: "The function of the authorizer gives it, as 'usageIdentifierKey'." },
  { label: 'HEADER', doc: "The client sends it as 'x-api-key'." },
];

function schemes(root: HostNode | null): readonly Choice[] {
  const document = asMap(root);
  const owner = asMap(valueOf(document, 'components'));
  const map = asMap(valueOf(document, 'securityDefinitions') ?? valueOf(owner, 'securitySchemes'));
  return (map ? entriesOf(map) : []).map(({ key, value }) => {
    const hasAuthorizer = valueOf(asMap(value), 'x-amazon-apigateway-authorizer') !== null;
    return {
      label: key.text,
      doc: hasAuthorizer ? 'A scheme with an authorizer.' : 'A scheme of this document.',
    };
  });
}

/** When each is sent, and its status unless the document gives another. Source: Developer Guide. */
const failures: Readonly<Record<string, string>> = {
  ACCESS_DENIED: '403: an authorizer refused, or a policy did.',
  API_CONFIGURATION_ERROR: '500: the API or its integration cannot be used as it is configured.',
  AUTHORIZER_CONFIGURATION_ERROR: '500: the authorizer could not be called.',
  AUTHORIZER_FAILURE: '500: the authorizer failed.',
  BAD_REQUEST_BODY: '400: the body does not fit its model.',
  BAD_REQUEST_PARAMETERS: '400: a required parameter is missing.',
  DEFAULT_4XX: 'Every failure of the client that has no response of its own.',
  DEFAULT_5XX: 'Every failure of the service that has no response of its own.',
  EXPIRED_TOKEN: '403: the token has expired.',
  INTEGRATION_FAILURE: '504: the backend could not be called.',
  INTEGRATION_TIMEOUT: '504: the backend took too long.',
  INVALID_API_KEY: '403: the API key is missing or not valid.',
  INVALID_SIGNATURE: '403: the signature is wrong.',
  MISSING_AUTHENTICATION_TOKEN:
    '403: nothing that authenticates; also for a method that is not there.',
  QUOTA_EXCEEDED: '429: the quota of the usage plan is used up.',
  REQUEST_TOO_LARGE: '413: the request is larger than 10 MB. It cannot be customised.',
  RESOURCE_NOT_FOUND: '404: no resource for an authenticated request.',
  THROTTLED: '429: too many requests.',
  UNAUTHORIZED: '401: the authorizer did not know the caller.',
  UNSUPPORTED_MEDIA_TYPE: '415: no template for the Content-Type, and passthrough is not allowed.',
  WAF_FILTERED: '403: AWS WAF blocked the request.',
};
