/** The checks of parameter mappings. */
import type { Check } from '../check.ts';

export const parameterChecks: readonly Check[] = [];
