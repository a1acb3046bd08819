/** Every known difference; the first that applies explains, so the more exact ones come first. */
import { condition } from './condition.ts';
import { containerText } from './container-text.ts';
import { contextText } from './context-text.ts';
import { directiveAsText } from './directive-as-text.ts';
import { escape } from './escape.ts';
import type { Explanation } from './explanation.ts';
import { loop } from './loop.ts';
import { macro } from './macro.ts';
import { methodResult } from './method-result.ts';
import { missingMember } from './missing-member.ts';
import { nullText } from './null-text.ts';
import { numberText } from './number-text.ts';
import { setValue } from './set-value.ts';
import { undefinedReference } from './undefined-reference.ts';
import { whiteSpace } from './white-space.ts';

export const explanations: readonly Explanation[] = [
  directiveAsText,
  macro,
  escape,
  undefinedReference,
  missingMember,
  contextText,
  nullText,
  containerText,
  numberText,
  whiteSpace,
  condition,
  loop,
  methodResult,
  setValue,
];
