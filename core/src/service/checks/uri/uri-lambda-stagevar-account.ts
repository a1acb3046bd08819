import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { isAwsType, knownUri, readArn } from '../integration-uri.ts';

/** The function in an invocation uri: its account, and its name. */
const FUNCTION = /\/functions\/arn:[^:]*:lambda:[^:]*:(\d{12}):function:([^/]*)/;

/**
 * A function that a stage variable names has to be of the API's own account (Developer Guide). A
 * file tells that account where the integration has a role, which API Gateway takes from no other.
 */
export const uriLambdaStagevarAccount: IntegrationCheck = {
  code: 'uri-lambda-stagevar-account',
  title: "Another account's function by a stage variable",
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { credentials } = integration;
    const uri = knownUri(integration);
    if (uri === null || !isAwsType(integration) || !isInRestApi(integration, api)) return;
    const found = FUNCTION.exec(uri.read);
    const [whole = '', account = '', name = ''] = found ?? [];
    if (found === null || !name.includes('${stageVariables.') || !credentials?.known) return;
    const role = readArn(credentials.read);
    if (role?.service !== 'iam' || !/^\d{12}$/.test(role.account) || role.account === account)
      return;
    yield {
      span: partOf(text, uri, spanAt(found.index + whole.indexOf(account), account.length)),
      message: `A function that a stage variable names is called in the account of the API, which by the role in 'credentials' is ${role.account}: calls end in 500 (log: 'Invalid permissions on Lambda function').`,
    };
  },
};
