/** The checks of templates. */
import type { Check } from '../check.ts';
import { templateArgumentCount } from './template-argument-count.ts';
import { templateArgumentKind } from './template-argument-kind.ts';
import { templateBackslash } from './template-backslash.ts';
import { templateBodyMember } from './template-body-member.ts';
import { templateContentType } from './template-content-type.ts';
import { templateContentTypeParams } from './template-content-type-params.ts';
import { templateDirectiveUnsupported } from './template-directive-unsupported.ts';
import { templateEmptyValue } from './template-empty-value.ts';
import { templateEscapeSinglequote } from './template-escape-singlequote.ts';
import { templateForeachLimit } from './template-foreach-limit.ts';
import { templateForeachText } from './template-foreach-text.ts';
import { templateFormBlank } from './template-form-blank.ts';
import { templateFormUnencoded } from './template-form-unencoded.ts';
import { templateJsonPath } from './template-json-path.ts';
import { templateJsonQuoted } from './template-json-quoted.ts';
import { templateLogOnlyContext } from './template-log-only-context.ts';
import { templateLoopComma } from './template-loop-comma.ts';
import { templateMapPrinted } from './template-map-printed.ts';
import { templateNotJson } from './template-not-json.ts';
import { templateOnProxy } from './template-on-proxy.ts';
import { templateOverridePlace } from './template-override-place.ts';
import { templateOverrideTwice } from './template-override-twice.ts';
import { templateServiceContentType } from './template-service-content-type.ts';
import { templateSize } from './template-size.ts';
import { templateStatusOverrideRange } from './template-status-override-range.ts';
import { templateSubReference } from './template-sub-reference.ts';
import { templateSwallowedSign } from './template-swallowed-sign.ts';
import { templateSyntax } from './template-syntax.ts';
import { templateTextUnquoted } from './template-text-unquoted.ts';
import { templateUndeclaredParameter } from './template-undeclared-parameter.ts';
import { templateUndefinedCondition } from './template-undefined-condition.ts';
import { templateUndefinedVariable } from './template-undefined-variable.ts';
import { templateUnescapedInput } from './template-unescaped-input.ts';
import { templateUnknownMember } from './template-unknown-member.ts';
import { templateUnknownMethod } from './template-unknown-method.ts';
import { templateUnknownProperty } from './template-unknown-property.ts';
import { templateUnreachable } from './template-unreachable.ts';
import { templateUnusedVariable } from './template-unused-variable.ts';

export const templateChecks: readonly Check[] = [
  templateArgumentCount,
  templateArgumentKind,
  templateBackslash,
  templateBodyMember,
  templateContentType,
  templateContentTypeParams,
  templateDirectiveUnsupported,
  templateEmptyValue,
  templateEscapeSinglequote,
  templateForeachLimit,
  templateForeachText,
  templateFormBlank,
  templateFormUnencoded,
  templateJsonPath,
  templateJsonQuoted,
  templateLogOnlyContext,
  templateLoopComma,
  templateMapPrinted,
  templateNotJson,
  templateOnProxy,
  templateOverridePlace,
  templateOverrideTwice,
  templateServiceContentType,
  templateSize,
  templateStatusOverrideRange,
  templateSubReference,
  templateSwallowedSign,
  templateSyntax,
  templateTextUnquoted,
  templateUndeclaredParameter,
  templateUndefinedCondition,
  templateUndefinedVariable,
  templateUnescapedInput,
  templateUnknownMember,
  templateUnknownMethod,
  templateUnknownProperty,
  templateUnreachable,
  templateUnusedVariable,
];
