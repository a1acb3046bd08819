/** The checks of integration responses, and what answers in place of a backend. */
import type { Check } from '../check.ts';
import { mockNoStatuscode } from './mock-no-statuscode.ts';
import { mockNoTemplate } from './mock-no-template.ts';
import { mockStatuscodeString } from './mock-statuscode-string.ts';
import { responsesDefaultSpelling } from './responses-default-spelling.ts';
import { responsesOnProxy } from './responses-on-proxy.ts';
import { responsesPatternInvalid } from './responses-pattern-invalid.ts';

export const responseChecks: readonly Check[] = [
  mockNoStatuscode,
  mockNoTemplate,
  mockStatuscodeString,
  responsesDefaultSpelling,
  responsesOnProxy,
  responsesPatternInvalid,
];
