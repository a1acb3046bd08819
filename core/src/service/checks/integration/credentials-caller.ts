import type { FoundApi } from '../../../openapi/found-api.ts';
import type { OperationPlace } from '../../../openapi/found-integration.ts';
import {
  asList,
  asMap,
  entriesOf,
  isNothing,
  valueOf as nodeOf,
} from '../../../openapi/host-tree.ts';
import { textField } from '../../../openapi/read-fields.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isAwsType } from '../integration-uri.ts';
import { securitySchemes } from '../security-schemes.ts';
import { visibleMap } from '../visible-map.ts';
import { isInRestApi } from './field-table.ts';

/** Only a signed request has a caller whose credentials could be used. */
export const credentialsCaller: IntegrationCheck = {
  code: 'credentials-caller',
  title: "Caller's credentials of an unsigned request",
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { credentials, operation } = integration;
    if (credentials?.known !== true || !isAwsType(integration)) return;
    if (!/^arn:[\w-]+:iam::\*:user\/\*$/.test(credentials.read)) return;
    if (api === null || operation === null || !isInRestApi(integration, api)) return;
    if (mayBeSigned(operation, api)) return;
    yield {
      span: valueOf(text, credentials),
      message:
        "The call is made with the caller's credentials, but the method does not ask for a signed request: it needs 'x-amazon-apigateway-auth' with the type 'AWS_IAM' (what such a call does is unconfirmed).",
    };
  },
};

/** True where the method asks for a signature, or where it cannot be seen whether it does. */
function mayBeSigned({ node }: OperationPlace, api: FoundApi): boolean {
  // SAM adds authorizers of its own; a fragment's root stands elsewhere.
  if (!api.isWhole || api.place.resourceType === 'AWS::Serverless::Api') return true;
  const written = nodeOf(node, 'x-amazon-apigateway-auth');
  if (!isNothing(written)) {
    const auth = visibleMap(api, written);
    const type = auth && textField(auth, 'type');
    return type?.known !== true || type.read.toUpperCase() === 'AWS_IAM';
  }
  const security = nodeOf(node, 'security') ?? nodeOf(api.root, 'security');
  if (isNothing(security)) return false;
  const list = asList(security);
  if (!list || list.tag !== null) return true;
  const unsigned = new Set(
    securitySchemes(api)
      .filter(({ map }) => isNothing(nodeOf(map, 'x-amazon-apigateway-authtype')))
      .map(({ entry }) => entry.key.text),
  );
  return list.items.some((item) => {
    const requirement = asMap(item);
    return !requirement || entriesOf(requirement).some(({ key }) => !unsigned.has(key.text));
  });
}
