import type { IntegrationCheck } from '../check.ts';
import { replacement } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { isAwsType, knownUri, readArn } from '../integration-uri.ts';

/**
 * The AWS types of a REST API call `arn:…:apigateway:{region}:{service}:…`. The ARN of a resource
 * itself is refused too (aws-recorded: aws-uri-other-arn); that of a function is
 * `uri-lambda-function-arn`'s.
 */
export const uriArnInvalid: IntegrationCheck = {
  code: 'uri-arn-invalid',
  title: 'uri of an AWS integration that is no API Gateway ARN',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isAwsType(integration)) return;
    if (uri.read.startsWith('${stageVariables.')) return;
    // A bare word is a name that some tool replaces when it deploys, as CDK constructs do.
    if (/^[\w-]+$/.test(uri.read)) return;
    const arn = readArn(uri.read);
    if (arn?.service === 'apigateway' || arn?.service === 'lambda') return;
    const span = valueOf(text, uri);
    const queue = queuePath(uri.read);
    yield {
      span,
      message: `An AWS integration calls 'arn:aws:apigateway:{region}:{service}:path/…' or ':action/…'; API Gateway refuses '${uri.read}' as an invalid ARN.`,
      ...(queue !== null && replacement(span, queue)),
    };
  },
};

/** The address of an SQS queue as the uri that calls it; null for any other text. */
function queuePath(uri: string): string | null {
  const [, region, domain, account, name] =
    /^https:\/\/sqs\.([\w-]+)\.amazonaws\.com(\.cn)?\/(\d{12})\/([\w-]+(?:\.fifo)?)$/.exec(uri) ??
    [];
  if (region === undefined) return null;
  const partition = domain === undefined ? 'aws' : 'aws-cn';
  return `arn:${partition}:apigateway:${region}:sqs:path/${account}/${name}`;
}
