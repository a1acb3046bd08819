/** Keys and types as the file at hand writes them: OpenAPI's way or CloudFormation's. */
import type { FoundIntegration } from '../../openapi/found-integration.ts';

/** A key of the integration object, given as OpenAPI spells it. */
export function spelledKey({ spelling }: FoundIntegration, key: string): string {
  if (spelling === 'openapi') return key;
  if (key === 'httpMethod') return 'IntegrationHttpMethod';
  return key === 'responses' ? 'IntegrationResponses' : key.charAt(0).toUpperCase() + key.slice(1);
}

/** An integration type: lower case in OpenAPI, upper case in CloudFormation. */
export function spelledType({ spelling }: FoundIntegration, type: string): string {
  return spelling === 'openapi' ? type.toLowerCase() : type.toUpperCase();
}
