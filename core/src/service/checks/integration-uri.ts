/** The forms of an integration's `uri`, as far as the checks tell them apart. */
import type { Field, Integration } from '../../gateway/integration.ts';

/** An ARN taken apart at its colons; `rest` is everything behind the fifth. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly rest: string;
}

/** A text as an ARN; null when it has fewer than six parts or does not begin with `arn:`. */
export function readArn(text: string): Arn | null {
  const [head, partition, service, region, account, ...rest] = text.split(':');
  if (head !== 'arn' || partition === undefined || service === undefined) return null;
  if (region === undefined || account === undefined || rest.length === 0) return null;
  return { partition, service, region, account, rest: rest.join(':') };
}

/** The uri where it is there and wholly known; null otherwise: nothing may be concluded then. */
export function knownUri(integration: Integration): Field<string> | null {
  const { uri } = integration;
  return uri !== null && uri.known && uri.read !== '' ? uri : null;
}

/**
 * True where the integration calls a Lambda function for certain: a REST `AWS_PROXY` can call
 * nothing else (aws-recorded: aws-proxy-firehose-path-rejected), an `AWS` says so in its uri, which
 * need not be known to its end.
 */
export function callsLambda({ type, api, uri, integrationSubtype }: Integration): boolean {
  if (type === 'AWS_PROXY') return api === 'REST' && integrationSubtype === null;
  return (
    type === 'AWS' && uri !== null && /:lambda:path\/\d{4}-\d\d-\d\d\/functions\//.test(uri.read)
  );
}

/** True for the types that go to a URL. */
export function isHttpType({ type }: Integration): boolean {
  return type === 'HTTP' || type === 'HTTP_PROXY';
}

/** True for the types that go to an AWS service. */
export function isAwsType({ type }: Integration): boolean {
  return type === 'AWS' || type === 'AWS_PROXY';
}
