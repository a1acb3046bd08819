/** The blueprints, sorted by the name of their file. */
import type { Blueprint } from './blueprint.ts';
import { corsPreflight } from './cors-preflight.ts';
import { dynamodb } from './dynamodb.ts';
import { eventbridge } from './eventbridge.ts';
import { httpApiLambda } from './http-api-lambda.ts';
import { httpApiProxy } from './http-api-proxy.ts';
import { httpCustom } from './http-custom.ts';
import { httpProxy } from './http-proxy.ts';
import { kinesis } from './kinesis.ts';
import { lambdaCustom } from './lambda-custom.ts';
import { lambdaProxy } from './lambda-proxy.ts';
import { mock } from './mock.ts';
import { s3 } from './s3.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { stepFunctions } from './step-functions.ts';

export const blueprints = [
  corsPreflight,
  dynamodb,
  eventbridge,
  httpApiLambda,
  httpApiProxy,
  httpCustom,
  httpProxy,
  kinesis,
  lambdaCustom,
  lambdaProxy,
  mock,
  s3,
  sns,
  sqs,
  stepFunctions,
] as const satisfies readonly Blueprint[];
