/** The checks of the integration's uri. */
import type { Check } from '../check.ts';
import { uriArnInvalid } from './uri-arn-invalid.ts';
import { uriArnPathAction } from './uri-arn-path-action.ts';
import { uriHttpArn } from './uri-http-arn.ts';
import { uriHttpEncoding } from './uri-http-encoding.ts';
import { uriHttpPort } from './uri-http-port.ts';
import { uriHttpScheme } from './uri-http-scheme.ts';
import { uriLambdaFunctionArn } from './uri-lambda-function-arn.ts';
import { uriLambdaRegion } from './uri-lambda-region.ts';
import { uriLambdaStagevarAccount } from './uri-lambda-stagevar-account.ts';
import { uriLambdaSuffix } from './uri-lambda-suffix.ts';
import { uriLambdaVersionDate } from './uri-lambda-version-date.ts';
import { uriMissing } from './uri-missing.ts';
import { uriPlaceholderPlus } from './uri-placeholder-plus.ts';
import { uriPlaceholderUnmapped } from './uri-placeholder-unmapped.ts';
import { uriPlaceholderUnused } from './uri-placeholder-unused.ts';
import { uriProxyService } from './uri-proxy-service.ts';
import { uriPseudoVariable } from './uri-pseudo-variable.ts';
import { uriStagevarSyntax } from './uri-stagevar-syntax.ts';

export const uriChecks: readonly Check[] = [
  uriArnInvalid,
  uriArnPathAction,
  uriHttpArn,
  uriHttpEncoding,
  uriHttpPort,
  uriHttpScheme,
  uriLambdaFunctionArn,
  uriLambdaRegion,
  uriLambdaStagevarAccount,
  uriLambdaSuffix,
  uriLambdaVersionDate,
  uriMissing,
  uriPlaceholderPlus,
  uriPlaceholderUnmapped,
  uriPlaceholderUnused,
  uriProxyService,
  uriPseudoVariable,
  uriStagevarSyntax,
];
