/** Questions about an integration object that several checks ask. */
import type { Integration } from '../../gateway/integration.ts';
import type { FoundIntegration } from '../../openapi/found-integration.ts';
import { valueOf } from '../../openapi/host-tree.ts';
import { intrinsicOf } from '../../openapi/placeholders.ts';
import type { Span } from '../../text/span.ts';

/**
 * True where all of the object can be seen. One that is a `$ref` to elsewhere, or that an intrinsic
 * fills in (`Fn::If`, `Fn::Transform`), may have more keys than stand here.
 */
export function isWhole({ keys }: Integration): boolean {
  for (const key of keys.keys()) {
    // CloudFormation's keys are read with their first letter made small.
    if (/^(?:\$ref$|ref$|fn::)/i.test(key)) return false;
  }
  return true;
}

/** True where an intrinsic stands in place of a key's value, so that its entries cannot be seen. */
export function isHidden({ node }: FoundIntegration, key: string): boolean {
  return intrinsicOf(valueOf(node, key)) !== null;
}

/** True for the types that hand the request on as it is and run no templates. */
export function isProxy({ type }: Integration): boolean {
  return type === 'AWS_PROXY' || type === 'HTTP_PROXY';
}

/** Where a missing key is reported: at the `type`, which made it necessary, else at the object. */
export function placeOfType({ typeField, place }: Integration): Span {
  return typeField?.value ?? place.key;
}
