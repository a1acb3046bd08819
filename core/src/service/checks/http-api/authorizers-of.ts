import type { FoundApi } from '../../../openapi/found-api.ts';
import { asMap, asScalar, entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../../openapi/host-tree.ts';
import { intrinsicOf, isSettled } from '../../../openapi/placeholders.ts';

/** An authorizer of an OpenAPI 3 document whose type can be read. */
export interface FoundAuthorizer {
  readonly node: MapNode;
  /** In lower case. */
  readonly type: string;
  /** The entry of `type`. */
  readonly typeEntry: Entry;
}

/** The authorizers of a document, from its security schemes. */
export function authorizersOf(api: FoundApi): readonly FoundAuthorizer[] {
  const schemes = asMap(valueOf(asMap(valueOf(api.root, 'components')), 'securitySchemes'));
  return (schemes ? entriesOf(schemes) : []).flatMap(({ value }) => {
    const node = asMap(valueOf(asMap(value), 'x-amazon-apigateway-authorizer'));
    if (node === null || intrinsicOf(node) !== null) return [];
    const typeEntry = entriesOf(node).find(({ key }) => key.text === 'type');
    const type = asScalar(typeEntry?.value);
    if (typeEntry === undefined || type === null || type.tag || !isSettled(type.text)) return [];
    return [{ node, type: type.text.toLowerCase(), typeEntry }];
  });
}
