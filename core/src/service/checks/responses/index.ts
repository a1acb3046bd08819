/** The checks of integration responses, and what answers in place of a backend. */
import type { Check } from '../check.ts';
import { mockBodyExpected } from './mock-body-expected.ts';
import { mockNoStatuscode } from './mock-no-statuscode.ts';
import { mockNoTemplate } from './mock-no-template.ts';
import { mockStatusNoMatch } from './mock-status-no-match.ts';
import { mockStatuscodeBrokenJson } from './mock-statuscode-broken-json.ts';
import { mockStatuscodeString } from './mock-statuscode-string.ts';
import { responsesCorsHeaders } from './responses-cors-headers.ts';
import { responsesDefaultDuplicate } from './responses-default-duplicate.ts';
import { responsesDefaultSpelling } from './responses-default-spelling.ts';
import { responsesLambdaMultiline } from './responses-lambda-multiline.ts';
import { responsesLambdaStatusPattern } from './responses-lambda-status-pattern.ts';
import { responsesMissing } from './responses-missing.ts';
import { responsesNoDefault } from './responses-no-default.ts';
import { responsesNoMethodResponse } from './responses-no-method-response.ts';
import { responsesOnProxy } from './responses-on-proxy.ts';
import { responsesPatternInvalid } from './responses-pattern-invalid.ts';
import { responsesPatternOverlap } from './responses-pattern-overlap.ts';
import { responsesPatternPartial } from './responses-pattern-partial.ts';
import { responsesPatternUnreachable } from './responses-pattern-unreachable.ts';
import { responsesStatusTwice } from './responses-status-twice.ts';
import { responsesStatuscodeFormat } from './responses-statuscode-format.ts';
import { respparamUndeclared } from './respparam-undeclared.ts';

export const responseChecks: readonly Check[] = [
  mockBodyExpected,
  mockNoStatuscode,
  mockNoTemplate,
  mockStatusNoMatch,
  mockStatuscodeBrokenJson,
  mockStatuscodeString,
  responsesCorsHeaders,
  responsesDefaultDuplicate,
  responsesDefaultSpelling,
  responsesLambdaMultiline,
  responsesLambdaStatusPattern,
  responsesMissing,
  responsesNoDefault,
  responsesNoMethodResponse,
  responsesOnProxy,
  responsesPatternInvalid,
  responsesPatternOverlap,
  responsesPatternPartial,
  responsesPatternUnreachable,
  responsesStatusTwice,
  responsesStatuscodeFormat,
  respparamUndeclared,
];
