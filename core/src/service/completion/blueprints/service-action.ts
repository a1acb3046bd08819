import type { NewValue } from '../../../openapi/write-value.ts';
import { FAILURE, ROLE } from './blueprint.ts';

/** What differs from one AWS service to the next. */
interface ServiceCall {
  /** Behind `arn:aws:apigateway:us-east-1:`. */
  readonly target: string;
  readonly httpMethod?: 'POST' | 'PUT';
  readonly requestParameters: Readonly<Record<string, NewValue>>;
  /** Null where the client's body goes through as it came. */
  readonly template: string | null;
  readonly reply: string;
}

/**
 * The integration of an AWS service: the client's JSON as a call, 200 with a body of our own for
 * the service's 200, and 500 for all else.
 */
export function serviceAction(call: ServiceCall): Readonly<Record<string, NewValue>> {
  const { target, httpMethod = 'POST', requestParameters, template, reply } = call;
  const templates = { requestTemplates: { 'application/json': template ?? '' } };
  return {
    type: 'aws',
    httpMethod,
    uri: `arn:aws:apigateway:us-east-1:${target}`,
    credentials: ROLE,
    passthroughBehavior: template === null ? 'when_no_match' : 'never',
    requestParameters,
    ...(template === null ? {} : templates),
    responses: {
      200: { statusCode: '200', responseTemplates: { 'application/json': reply } },
      default: FAILURE,
    },
  };
}

/** A text as part of a JSON string: `escapeJavaScript` alone leaves `\\'`, which JSON forbids. */
export const BODY_AS_STRING = `$util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")`;

/** The static value of the header that names the notation of a JSON service. */
export const AMZ_JSON = "'application/x-amz-json-1.1'";

/** The same for services that take a form. */
export const FORM = "'application/x-www-form-urlencoded'";

/** Where the header's value goes. */
export const CONTENT_TYPE = 'integration.request.header.Content-Type';
