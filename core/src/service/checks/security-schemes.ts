/** The security schemes of an API and the authorizers in them, as the checks read them. */
import type { Field } from '../../gateway/integration.ts';
import type { FoundApi } from '../../openapi/found-api.ts';
import { asMap, entriesOf, findEntry, valueOf } from '../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../openapi/host-tree.ts';
import { textField } from '../../openapi/read-fields.ts';
import { visibleMap } from './visible-map.ts';

const AUTHORIZER_KEY = 'x-amazon-apigateway-authorizer';

/** One scheme; those that cannot be seen (a `$ref` elsewhere, an intrinsic) are left out. */
export interface SecurityScheme {
  /** Its name and its object. */
  readonly entry: Entry;
  readonly map: MapNode;
  readonly authorizer: Authorizer | null;
}

/** An `x-amazon-apigateway-authorizer`. */
export interface Authorizer {
  readonly entry: Entry;
  readonly map: MapNode;
  readonly type: Field<string> | null;
  /** The type in lower case; null where it is missing or not known. */
  readonly kind: string | null;
}

/** `components/securitySchemes`, or Swagger's `securityDefinitions`. */
export function securitySchemes(api: FoundApi): readonly SecurityScheme[] {
  const swagger = findEntry(api.root, 'securityDefinitions');
  const owner = asMap(valueOf(api.root, 'components'));
  const schemes = visibleMap(api, swagger?.value ?? valueOf(owner, 'securitySchemes'));
  return (schemes ? entriesOf(schemes) : []).flatMap((entry) => {
    const map = visibleMap(api, entry.value);
    return map ? [{ entry, map, authorizer: authorizerOf(api, map) }] : [];
  });
}

/** Every authorizer of the API. */
export function authorizers(api: FoundApi): readonly Authorizer[] {
  return securitySchemes(api).flatMap(({ authorizer }) => authorizer ?? []);
}

function authorizerOf(api: FoundApi, scheme: MapNode): Authorizer | null {
  const entry = findEntry(scheme, AUTHORIZER_KEY);
  const map = entry && visibleMap(api, entry.value);
  if (!entry || !map) return null;
  const type = textField(map, 'type');
  return { entry, map, type, kind: type?.known === true ? type.read.toLowerCase() : null };
}
