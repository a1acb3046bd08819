import type { IntegrationCheck } from '../check.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';
import { isInRestApi } from './field-table.ts';

/** Whose resources have policies of their own that can let API Gateway in without a role. */
const withPolicies: ReadonlySet<string> = new Set([
  'events', 'kms', 's3', 'secretsmanager', 'sns', 'sqs',
]); // prettier-ignore

/**
 * A service other than Lambda is called with a role. Lambda needs none (aws-recorded:
 * defaults-aws-lambda), for a function's policy lets API Gateway in; so may those of a few others.
 */
export const credentialsMissing: IntegrationCheck = {
  code: 'credentials-missing',
  title: 'AWS service called without credentials',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api }) {
    const { credentials, keys, type, uri } = integration;
    if (type !== 'AWS' || uri === null || !isInRestApi(integration, api)) return;
    // A key without a value is half typed.
    if (credentials !== null || keys.has('credentials') || !isWhole(integration)) return;
    const service = serviceOf(uri.read);
    if (service === null || service === 'lambda' || withPolicies.has(service)) return;
    if (isMisspelt(integration, 'credentials')) return;
    yield {
      span: placeOfType(integration),
      message: `The service '${service}' is called without '${spelledKey(integration, 'credentials')}', the ARN of a role that may call it: every call ends in 500 (its log text is unconfirmed).`,
    };
  },
};

/** The service of a uri whose region may be filled in by somebody else; null for any other uri. */
function serviceOf(uri: string): string | null {
  const pattern = /^arn:[^:]+:apigateway:(?:\$\{[^}]*\}|[\w-]+):([\w.-]+):(?:path|action)\//;
  const bare = uri.replace('${AWS::Partition}', 'aws');
  const [, service] = pattern.exec(bare) ?? [];
  return service === undefined ? null : service.slice(service.lastIndexOf('.') + 1);
}
