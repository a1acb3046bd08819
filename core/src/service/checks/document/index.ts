/** The checks of the API around the integrations. */
import type { Check } from '../check.ts';

export const documentChecks: readonly Check[] = [];
