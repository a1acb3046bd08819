import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isAwsType } from '../integration-uri.ts';
import { spelledKey } from '../spelling.ts';
import { isInRestApi } from './field-table.ts';

/** A stage variable may stand for the ARN, or for a part of it. */
export const credentialsArn: IntegrationCheck = {
  code: 'credentials-arn',
  title: 'Credentials that are no ARN',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { credentials } = integration;
    if (credentials?.known !== true || credentials.read === '' || !isAwsType(integration)) return;
    if (/^arn:|\$\{\s*stageVariables\./.test(credentials.read)) return;
    // A word in capitals is a name that a script replaces.
    if (/^[A-Z][A-Z0-9_]*$/.test(credentials.read) || !isInRestApi(integration, api)) return;
    yield {
      span: valueOf(text, credentials),
      message: `'${spelledKey(integration, 'credentials')}' is the ARN of a role, as 'arn:aws:iam::123456789012:role/name'; API Gateway refuses '${credentials.read}': 'Invalid ARN specified in the request'.`,
    };
  },
};
