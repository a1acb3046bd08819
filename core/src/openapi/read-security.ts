import type { IdentitySource, MethodAuthorizer, MethodSecurity } from '../gateway/integration.ts';
import type { OperationPlace } from './found-integration.ts';
import { asList, asMap, asScalar, entriesOf, findEntry, valueOf } from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { isSettled } from './placeholders.ts';
import { placeOf } from './read-fields.ts';
import { referencedMap } from './references.ts';

/**
 * What an operation asks of a caller: `security`, whose schemes are authorizers, IAM or the API key,
 * and `x-amazon-apigateway-auth`. Root-level `security` is not looked at, as REST APIs do (Developer
 * Guide); neither is what cannot be read.
 */
export function readSecurity({ api: { root }, node }: OperationPlace): MethodSecurity {
  const document = asMap(root);
  const schemes =
    asMap(valueOf(document, 'securityDefinitions')) ??
    asMap(valueOf(asMap(valueOf(document, 'components')), 'securitySchemes'));
  const required = (asList(valueOf(node, 'security'))?.items ?? []).flatMap((item) => {
    const map = asMap(item);
    return map ? entriesOf(map) : [];
  });
  const known = required.flatMap((entry) => {
    const scheme = schemes && referencedMap(root, valueOf(schemes, entry.key.text));
    return scheme ? [{ entry, scheme }] : [];
  });
  const key = known.find(({ scheme }) => isApiKey(scheme));
  const authorizer = known.map(({ entry, scheme }) => authorizerOf(root, entry, scheme));
  const auth = findEntry(node, 'x-amazon-apigateway-auth');
  const isIam = textOf(asMap(auth?.value ?? null), 'type').toUpperCase() === 'AWS_IAM';
  const source = textOf(document, 'x-amazon-apigateway-api-key-source');
  return {
    apiKey: key ? placeOf(key.entry) : null,
    apiKeySource: source.toUpperCase() === 'AUTHORIZER' ? 'AUTHORIZER' : 'HEADER',
    authorizer: auth && isIam ? iam(auth) : (authorizer.find((one) => one !== null) ?? null),
  };
}

/** The scheme of API keys: no authorizer, and their own header. */
function isApiKey(scheme: MapNode): boolean {
  return (
    textOf(scheme, 'type').toLowerCase() === 'apikey' &&
    textOf(scheme, 'name').toLowerCase() === 'x-api-key' &&
    !findEntry(scheme, 'x-amazon-apigateway-authorizer') &&
    !findEntry(scheme, 'x-amazon-apigateway-authtype')
  );
}

function authorizerOf(root: HostNode, entry: Entry, scheme: MapNode): MethodAuthorizer | null {
  if (/^aws/i.test(textOf(scheme, 'x-amazon-apigateway-authtype'))) return iam(entry);
  const map = referencedMap(root, valueOf(scheme, 'x-amazon-apigateway-authorizer'));
  if (!map) return null;
  const header = textOf(scheme, 'name');
  const sources = sourcesOf(textOf(map, 'identitySource'));
  // A REQUEST authorizer names what it looks at; the others look at the header of their scheme.
  const isByScheme = /^(?:token|cognito_user_pools)$/i.test(textOf(map, 'type'));
  const own: readonly IdentitySource[] =
    header === '' ? [] : [{ location: 'header', name: header }];
  return {
    name: entry.key.text,
    kind: /^jwt$/i.test(textOf(map, 'type')) ? 'jwt' : 'authorizer',
    identitySources: sources.length === 0 && isByScheme ? own : sources,
    place: placeOf(entry),
  };
}

function iam(entry: Entry): MethodAuthorizer {
  return { name: 'AWS_IAM', kind: 'iam', identitySources: [], place: placeOf(entry) };
}

/** `method.request.header.X` of REST APIs, `$request.header.X` of HTTP APIs, parted by commas. */
function sourcesOf(text: string): readonly IdentitySource[] {
  return text.split(',').flatMap((part) => {
    const found = /^\s*(?:method|\$)\.?request\.(header|querystring)\.(\S+)\s*$/.exec(part);
    const [, place, name] = found ?? [];
    if (name === undefined) return [];
    return [{ location: place === 'header' ? 'header' : 'query', name }];
  });
}

/** The text of a key; empty where it is missing or not known. */
function textOf(map: MapNode | null, key: string): string {
  const scalar = asScalar(valueOf(map, key));
  return scalar && !scalar.tag && isSettled(scalar.text) ? scalar.text : '';
}
