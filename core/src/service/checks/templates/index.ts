/** The checks of templates. */
import type { Check } from '../check.ts';
import { templateArgumentCount } from './template-argument-count.ts';
import { templateBodyMember } from './template-body-member.ts';
import { templateJsonPath } from './template-json-path.ts';
import { templateLogOnlyContext } from './template-log-only-context.ts';
import { templateOnProxy } from './template-on-proxy.ts';
import { templateSyntax } from './template-syntax.ts';
import { templateUnknownMember } from './template-unknown-member.ts';

export const templateChecks: readonly Check[] = [
  templateArgumentCount,
  templateBodyMember,
  templateJsonPath,
  templateLogOnlyContext,
  templateOnProxy,
  templateSyntax,
  templateUnknownMember,
];
