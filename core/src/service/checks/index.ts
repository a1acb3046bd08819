/** Every check, by code. The rest (settings, pages, tests) is derived from this list. */
import type { Check } from './check.ts';
import { httpmethodEnum } from './httpmethod-enum.ts';
import { httpmethodMissing } from './httpmethod-missing.ts';
import { lambdaMethodNotPost } from './lambda-method-not-post.ts';
import { mockNoStatuscode } from './mock-no-statuscode.ts';
import { mockNoTemplate } from './mock-no-template.ts';
import { mockStatuscodeString } from './mock-statuscode-string.ts';
import { responsesOnProxy } from './responses-on-proxy.ts';
import { templateArgumentCount } from './template-argument-count.ts';
import { templateBodyMember } from './template-body-member.ts';
import { templateJsonPath } from './template-json-path.ts';
import { templateLogOnlyContext } from './template-log-only-context.ts';
import { templateOnProxy } from './template-on-proxy.ts';
import { templateSyntax } from './template-syntax.ts';
import { templateUnknownMember } from './template-unknown-member.ts';
import { typeEnum } from './type-enum.ts';
import { typeMissing } from './type-missing.ts';
import { unknownField } from './unknown-field.ts';
import { uriArnInvalid } from './uri-arn-invalid.ts';
import { uriArnPathAction } from './uri-arn-path-action.ts';
import { uriHttpArn } from './uri-http-arn.ts';
import { uriHttpPort } from './uri-http-port.ts';
import { uriHttpScheme } from './uri-http-scheme.ts';
import { uriLambdaFunctionArn } from './uri-lambda-function-arn.ts';
import { uriLambdaSuffix } from './uri-lambda-suffix.ts';
import { uriLambdaVersionDate } from './uri-lambda-version-date.ts';
import { uriMissing } from './uri-missing.ts';
import { uriPlaceholderPlus } from './uri-placeholder-plus.ts';
import { uriPlaceholderUnmapped } from './uri-placeholder-unmapped.ts';
import { uriProxyService } from './uri-proxy-service.ts';
import { uriStagevarSyntax } from './uri-stagevar-syntax.ts';

export const checks = [
  httpmethodEnum,
  httpmethodMissing,
  lambdaMethodNotPost,
  mockNoStatuscode,
  mockNoTemplate,
  mockStatuscodeString,
  responsesOnProxy,
  templateArgumentCount,
  templateBodyMember,
  templateJsonPath,
  templateLogOnlyContext,
  templateOnProxy,
  templateSyntax,
  templateUnknownMember,
  typeEnum,
  typeMissing,
  unknownField,
  uriArnInvalid,
  uriArnPathAction,
  uriHttpArn,
  uriHttpPort,
  uriHttpScheme,
  uriLambdaFunctionArn,
  uriLambdaSuffix,
  uriLambdaVersionDate,
  uriMissing,
  uriPlaceholderPlus,
  uriPlaceholderUnmapped,
  uriProxyService,
  uriStagevarSyntax,
] as const satisfies readonly Check[];
