/** The checks of HTTP APIs. */
import type { Check } from '../check.ts';

export const httpApiChecks: readonly Check[] = [];
